import type { CallRecord } from '../domain/call.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';

/** What the protocol has no place for; its value is of the JSON type named. */
export type CustomField = {
  name: string;
  fieldType: 'string' | 'number' | 'object' | 'array';
  value: unknown;
  description: string;
};

type Source = { call: IndexedCall; record: CallRecord };

type Definition = Omit<CustomField, 'name' | 'value'> & {
  /** Undefined where nothing is known: the field is then left out. */
  of: (source: Source) => unknown;
};

const FIELDS: Readonly<Record<string, Definition>> = {
  callId: {
    fieldType: 'string',
    description: 'The id of the call in this service: `/calls/{id}` shows its history',
    of: ({ call }) => call.id,
  },
  identifier: {
    fieldType: 'string',
    description: 'What its source calls it',
    of: ({ call }) => call.identifier,
  },
  programme: {
    fieldType: 'object',
    description: 'The funding programme: its code, and its name by language',
    of: ({ call }) => ({ code: call.programme, name: call.programmeName }),
  },
  kind: {
    fieldType: 'string',
    description: 'How the money is given, such as grant, cascade, small-grants or direct-award',
    of: ({ call }) => call.kind,
  },
  titles: {
    fieldType: 'object',
    description: 'The title by language (ISO 639-1)',
    of: ({ call }) => call.title,
  },
  deadlines: {
    fieldType: 'array',
    description:
      'Every deadline with its role (single, stage-1, stage-2, cut-off) and its IANA time zone; without a time it ends with the day',
    of: ({ call }) => (call.deadlines.length > 0 ? call.deadlines : undefined),
  },
  eligibility: {
    fieldType: 'object',
    description:
      'Who may apply: countries (ISO 3166-1), NUTS areas, kinds of applicant, population, languages, and the consortium that is demanded, each with who stated it. A list that is not exhaustive leaves others unknown',
    of: ({ call }) => (Object.keys(call.eligibility).length > 0 ? call.eligibility : undefined),
  },
  coFinancingRate: {
    fieldType: 'number',
    description: 'The share of eligible costs that the grant pays, above 0 and at most 1',
    of: ({ call }) => call.coFinancing?.rate,
  },
  donorPartnership: {
    fieldType: 'object',
    description: 'What the call wants of a partner from Norway, Iceland or Liechtenstein',
    of: ({ call }) => call.partnership,
  },
  themes: {
    fieldType: 'array',
    description: 'What it is about, in the vocabulary of themes of this service',
    of: ({ call }) => (call.themes.length > 0 ? call.themes.map(({ theme }) => theme) : undefined),
  },
  keywords: {
    fieldType: 'array',
    description: 'Keywords that the source gives',
    of: ({ record }) => (record.keywords.length > 0 ? record.keywords : undefined),
  },
  typesOfAction: {
    fieldType: 'array',
    description: 'Types of action, in the terms of the source',
    of: ({ record }) => (record.typesOfAction.length > 0 ? record.typesOfAction : undefined),
  },
  knownFrom: {
    fieldType: 'array',
    description: 'Every source that has the call, with its address there',
    of: ({ call }) => call.provenance.map(({ callId, source, url }) => ({ callId, source, url })),
  },
};

/** The custom fields of an opportunity for which something is known, by their names. */
export const customFieldsOf = (source: Source): Record<string, CustomField> =>
  Object.fromEntries(
    Object.entries(FIELDS).flatMap(([name, { of, fieldType, description }]) => {
      const value = of(source);
      return value === undefined ? [] : [[name, { name, fieldType, value, description }]];
    }),
  );
