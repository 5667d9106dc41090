import * as z from 'zod';
import { canonicalJson } from './call-change.ts';
import type { ProgrammeCode } from './ids.ts';
import { Programme } from './programme.ts';
import { strictly } from './strictly.ts';
import { toInstant } from './time.ts';

const Rules = strictly(
  Programme.pick({
    name: true,
    url: true,
    eligibility: true,
    coFinancingRate: true,
    actionRules: true,
  }),
  'programme',
);

/** Who says what an administrator writes, for whoever doubts it. */
const Source = z.strictObject({
  title: z.string().trim().min(1).max(300),
  url: z.url({ protocol: /^https?$/ }),
  says: z.string().trim().min(1).max(2000),
});

/** What an administrator states of a programme: all of it but what the service itself keeps of it. */
export const StatedProgramme = Rules.extend({
  actionRules: Rules.shape.actionRules.max(200).default([]),
  sources: z.array(Source).min(1).max(50),
});
export type StatedProgramme = z.infer<typeof StatedProgramme>;

/** A programme as an administrator would state it again. */
export const statedProgrammeOf = (programme: Programme): StatedProgramme => {
  const { code: _c, version: _v, changedAt: _a, withdrawn: _w, ...stated } = programme;
  return stated;
};

/** What a write does to a programme. `unchanged`: it says what is kept already, and nothing is to be written. */
export type ProgrammeDecision =
  | { kind: 'created' | 'changed' | 'withdrawn' | 'restored'; programme: Programme }
  | { kind: 'unchanged'; programme: Programme };

/** What stating a programme at `now` does to what is kept of it, if anything is. */
export const decideProgramme = (
  kept: Programme | undefined,
  code: ProgrammeCode,
  stated: StatedProgramme,
  now: Date,
): ProgrammeDecision => {
  if (kept && canonicalJson(statedProgrammeOf(kept)) === canonicalJson(stated)) {
    return { kind: 'unchanged', programme: kept };
  }
  const programme = {
    ...stated,
    code,
    version: (kept?.version ?? 0) + 1,
    changedAt: toInstant(now),
    ...(kept?.withdrawn && { withdrawn: kept.withdrawn }),
  };
  return { kind: kept ? 'changed' : 'created', programme };
};

/** Takes a programme off the list of those on offer; its rules stay. A second time changes nothing. */
export const decideWithdrawal = (
  kept: Programme,
  why: string | undefined,
  now: Date,
): ProgrammeDecision => {
  if (kept.withdrawn) return { kind: 'unchanged', programme: kept };
  const at = toInstant(now);
  const withdrawn = { at, ...(why === undefined ? {} : { why }) };
  return { kind: 'withdrawn', programme: { ...next(kept, now), withdrawn } };
};

/** Puts a withdrawn programme back on offer. */
export const decideRestoring = (kept: Programme, now: Date): ProgrammeDecision => {
  if (!kept.withdrawn) return { kind: 'unchanged', programme: kept };
  const { withdrawn: _back, ...offered } = next(kept, now);
  return { kind: 'restored', programme: offered };
};

const next = (kept: Programme, now: Date): Programme => ({
  ...kept,
  version: kept.version + 1,
  changedAt: toInstant(now),
});
