import * as z from 'zod';
import { Call } from './call.ts';
import { strictly } from './strictly.ts';

/**
 * Longest description that an administrator writes, in characters of HTML. Where it corrects a source's, both are kept,
 * and they must fit one 400 KB table item together.
 */
export const MAX_STATED_TEXT = 12_000;

const Stated = strictly(
  Call.pick({
    identifier: true,
    callIdentifier: true,
    kind: true,
    programme: true,
    language: true,
    title: true,
    summary: true,
    keywords: true,
    typesOfAction: true,
    opensOn: true,
    opensAround: true,
    deadlines: true,
    money: true,
    coFinancing: true,
    eligibility: true,
    partnership: true,
    url: true,
  }),
  'administrator',
);

const { keywords, typesOfAction, deadlines, eligibility } = Stated.shape;

/** What an administrator states of a call. `description` is HTML, which is made safe before it is kept. */
export const StatedCall = Stated.extend({
  keywords: keywords.default([]),
  typesOfAction: typesOfAction.default([]),
  deadlines: deadlines.default([]),
  eligibility: eligibility.default({}),
  description: z.string().max(MAX_STATED_TEXT).optional(),
});
export type StatedCall = z.infer<typeof StatedCall>;

/**
 * A call as an administrator would state it, to be changed by a merge patch: without who says what, for what is changed
 * is the administrator's word. A description is left out, for it may be longer than one may state.
 */
export const statedCallOf = (call: Call): Readonly<Record<string, unknown>> => {
  const { id: _i, source: _s, sourceId: _o, sourceStatus: _t, ...rest } = Call.parse(call);
  const { descriptionHtml: _h, descriptionText: _d, coFinancing, ...stated } = rest;
  const rules = Object.entries(stated.eligibility).map(([rule, said]) => [rule, withoutBy(said)]);
  return {
    ...stated,
    eligibility: Object.fromEntries(rules),
    ...(coFinancing && { coFinancing: { rate: coFinancing.rate } }),
  };
};

const withoutBy = (said: object = {}): object =>
  Object.fromEntries(Object.entries(said).filter(([name]) => name !== 'by'));
