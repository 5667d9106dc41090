import * as z from 'zod';
import type { ProblemType } from './problem.ts';

/** What routes are about, in the order in which the contract lists them. */
export const TAGS = {
  calls: 'Calls for proposals, as their funders publish them, and what changed in them.',
  municipalities: 'What the service works out for a municipality: matches, digests, partners.',
  partners: 'Partner searches, the interest in them, and who may complete a consortium.',
  programmes: 'Funding programmes, and the rules that their calls inherit.',
  organisations: 'Organisations other than municipalities, and what is known of them.',
  standards: 'Calls in the formats of others: CommonGrants, RSS, Atom, iCalendar, CSV.',
  sources: 'Where calls come from, whether each source is alive, and how its runs went.',
  pages: 'Pages for people, most of them opened by a signed link of a mail.',
  service: 'The service about itself: this contract, its pages, and who is signed in.',
} as const;

export type Tag = keyof typeof TAGS;

/** One form of an answer. JSON has a schema and an example that follows it; other forms have neither. */
export type Content = { type: string; schema?: z.ZodType; example?: unknown };

/** An answer with one status: in words, in its forms, and with the headers that a client may count on. */
export type Answer = {
  what: string;
  contents: readonly Content[];
  /** By name, in small letters: what each says. */
  headers?: Readonly<Record<string, string>>;
};

/** What is promised of one route. Its method, path and audience stand in the manifest. */
export type RouteContract = {
  /** Its name among all, in camel case; without it the name of the function. */
  operationId?: string;
  /** One line without a full stop. */
  summary: string;
  description?: string;
  tag: Tag;
  /** The very schema by which the handler parses. */
  request: z.ZodObject<{ params: z.ZodObject; query: z.ZodType; body?: z.ZodType }>;
  /** The form of the body; JSON unless it says otherwise. */
  bodyType?: string;
  /** What parameters mean whose name does not say it. */
  about?: Readonly<Record<string, string>>;
  /** It changes something that others change too, and takes the version that is meant in the If-Match header. */
  ifMatch?: true;
  /** A request that is answered well, as far as it takes anything. */
  example?: {
    params?: Readonly<Record<string, string>>;
    query?: Readonly<Record<string, string>>;
    body?: unknown;
  };
  /** By status. */
  answers: Readonly<Record<number, Answer>>;
  /** Refusals beyond those that follow from what a route takes and whom it answers. */
  problems?: readonly ProblemType[];
  /** Refuses by pages alone, which `answers` has; without it by problem details. */
  refusesByPage?: true;
  /** Refuses in the form of a protocol of others, which `answers` has. */
  refusesByProtocol?: true;
};

/** The contracts of a function by its routes, each with method and path: `GET /calls/{id}`. */
export type Contracts = Readonly<Record<string, RouteContract>>;

/** Schemas that stand in the contract under a name of their own. Apart from zod's own registry, which events use. */
export const NAMED_SCHEMAS = z.registry<{ id: string; description?: string }>();

/** Gives a schema a name by which the contract refers to it wherever it is used. */
export const named = <T extends z.ZodType>(id: string, schema: T, description?: string): T => {
  NAMED_SCHEMAS.add(schema, description === undefined ? { id } : { id, description });
  return schema;
};

/** A JSON answer, with an example that the tests hold against its schema. */
export const jsonAnswer = <T extends z.ZodType>(
  what: string,
  schema: T,
  example: z.input<T>,
  headers?: Answer['headers'],
): Answer => ({
  what,
  contents: [{ type: 'application/json', schema, example }],
  ...(headers && { headers }),
});

/** A page for people. */
export const pageAnswer = (what: string, headers?: Answer['headers']): Answer => ({
  what,
  contents: [{ type: 'text/html' }],
  ...(headers && { headers }),
});

/** An answer that its status and headers say whole. */
export const emptyAnswer = (what: string, headers?: Answer['headers']): Answer => ({
  what,
  contents: [],
  ...(headers && { headers }),
});

/** A page of a list: its items, and where to go on. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    /** Absent on the last page. */
    cursor: z.string().optional(),
  });
