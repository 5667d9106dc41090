import type { CallRecord } from '../domain/call.ts';
import type { CallMoney } from '../domain/money.ts';
import { isVagueProgramme } from '../domain/programme-kinship.ts';
import type { FilledGap } from './indexed-call.ts';

/** What another record knows that this one does not: the changed fields, and what to call the gaps. */
type Filling = { patch: Partial<CallRecord>; fields: string[] };

const NOTHING: Filling = { patch: {}, fields: [] };

/**
 * Fills what `first` does not say with what `others` say, the first of them that says it. What it does say
 * stays as it is; `filled` tells whose the rest is.
 */
export const fillGaps = (
  first: CallRecord,
  others: readonly CallRecord[],
): { call: CallRecord; filled: FilledGap[] } => {
  const filled: FilledGap[] = [];
  let call = first;
  for (const other of others) {
    for (const fill of FILLS) {
      const { patch, fields } = fill(call, other);
      call = { ...call, ...patch };
      filled.push(...fields.map((field) => ({ field, callId: other.id })));
    }
  }
  return { call, filled };
};

type Fill = (call: CallRecord, other: CallRecord) => Filling;

const programme: Fill = (call, other) =>
  isVagueProgramme(call.programme) && !isVagueProgramme(other.programme)
    ? { patch: { programme: other.programme }, fields: ['programme'] }
    : NOTHING;

const texts =
  (field: 'title' | 'summary'): Fill =>
  (call, other) => {
    const languages = Object.keys(other[field] ?? {}).filter((each) => !call[field]?.[each]);
    if (languages.length === 0) return NOTHING;
    return {
      patch: { [field]: { ...other[field], ...call[field] } },
      fields: languages.map((language) => `${field}.${language}`),
    };
  };

/** Themes are looked for in it, in the call's own language. */
const description: Fill = (call, other) =>
  call.descriptionText === undefined &&
  other.descriptionText !== undefined &&
  call.language === other.language
    ? { patch: { descriptionText: other.descriptionText }, fields: ['descriptionText'] }
    : NOTHING;

const list =
  (field: 'keywords' | 'typesOfAction' | 'deadlines'): Fill =>
  (call, other) =>
    call[field].length === 0 && other[field].length > 0
      ? { patch: { [field]: other[field] }, fields: [field] }
      : NOTHING;

const whole =
  (field: 'opensOn' | 'opensAround' | 'coFinancing' | 'partnership'): Fill =>
  (call, other) =>
    call[field] === undefined && other[field] !== undefined
      ? { patch: { [field]: other[field] }, fields: [field] }
      : NOTHING;

/** A call that its source says is open is not made a forthcoming one by another. */
const opening: Fill = (call, other) => {
  if (call.sourceStatus === 'open' || call.opensOn !== undefined) return NOTHING;
  return whole(other.opensOn === undefined ? 'opensAround' : 'opensOn')(call, other);
};

/** The bounds of a grant go together: a least from one source and a most from another may not fit. */
const AMOUNTS = [['budgetTotal'], ['grantMin', 'grantMax'], ['expectedGrants']] as const;

const money: Fill = (call, other) => {
  const sums = ({ currency: _any, ...amounts }: CallMoney) => Object.keys(amounts).length;
  if (sums(call.money) > 0 && call.money.currency !== other.money.currency) return NOTHING;
  const missing = AMOUNTS.filter((group) => group.every((name) => call.money[name] === undefined))
    .flat()
    .filter((name) => other.money[name] !== undefined);
  if (missing.length === 0) return NOTHING;
  const amounts = Object.fromEntries(missing.map((name) => [name, other.money[name]]));
  return {
    patch: { money: { ...call.money, currency: other.money.currency, ...amounts } },
    fields: missing.map((name) => `money.${name}`),
  };
};

const eligibility: Fill = (call, other) => {
  const known = new Set(Object.keys(call.eligibility));
  const missing = Object.keys(other.eligibility).filter((rule) => !known.has(rule));
  if (missing.length === 0) return NOTHING;
  return {
    patch: { eligibility: { ...other.eligibility, ...call.eligibility } },
    fields: missing.map((rule) => `eligibility.${rule}`),
  };
};

const FILLS: readonly Fill[] = [
  programme,
  texts('title'),
  texts('summary'),
  description,
  list('keywords'),
  list('typesOfAction'),
  list('deadlines'),
  opening,
  whole('coFinancing'),
  whole('partnership'),
  money,
  eligibility,
];
