import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call, CallRecord } from '../../shared/domain/call.ts';
import { canonicalJson, inWords, meaningOf } from '../../shared/domain/call-change.ts';
import { decideUpsert, type UpsertDecision } from '../../shared/domain/call-upsert.ts';
import { type Json, saidOf, sourceCallOf, valueIn } from '../../shared/domain/corrected-call.ts';
import { CorrectedField } from '../../shared/domain/correction.ts';
import {
  decideCallRestoring,
  decideCallWithdrawal,
  decideTakingBack,
} from '../../shared/domain/decide-correction.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';
import { type CallPatch, planPatch } from '../../shared/writing/plan-call.ts';
import { writeCall } from '../../shared/writing/write-call.ts';
import { aCall, aDeadline, NOW } from '../support/builders.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';

const BY = { id: 'administrator-1', why: 'The ministry says so' };

const firstSeen = (call: Call): CallRecord =>
  decideUpsert(undefined, call, contentHashOf, NOW).record;

const patched = (kept: CallRecord, patch: CallPatch): UpsertDecision => {
  const planned = planPatch(kept, patch, BY, NOW);
  if (!planned.ok) throw planned.error.error;
  return planned.value;
};

const meaning = (call: Call): string => canonicalJson(inWords(meaningOf(call)));

const STATED = { values: ['BG'], exhaustive: true };
const BY_SOURCE = (...values: string[]) => ({ values, exhaustive: true, by: 'source' });

/** What a feed may say of the call on different days. */
const DAYS: readonly Call[] = [
  aCall(),
  aCall({ deadlines: [aDeadline('2026-10-07')], summary: { en: 'Shops' } }),
  aCall({ money: { currency: 'EUR', grantMax: 2_000_000 }, keywords: ['homes'] }),
  aCall({ title: { bg: 'Обслужване' }, language: 'bg', descriptionText: 'Текст' }),
  aCall({ eligibility: { countries: BY_SOURCE('GR', 'BG'), nuts: BY_SOURCE('BG42') } }),
  aCall({ sourceStatus: 'withdrawn' }),
];

const PATCHES: readonly CallPatch[] = [
  { deadlines: [{ date: '2026-12-01', zone: 'Europe/Sofia', role: 'single' }] },
  { money: { grantMax: 500_000 } },
  { money: { grantMax: null, budgetTotal: 9_000_000 } },
  { title: { bg: 'Услуги на едно гише' }, summary: { en: 'Advice' } },
  { eligibility: { countries: STATED } },
  { eligibility: { countries: null, nuts: { values: ['BG422'], exhaustive: false } } },
  { description: '<p>For <b>towns</b></p>', keywords: ['homes'] },
  { coFinancing: { rate: 0.95 }, opensOn: null },
];

const FIELDS = [
  ...['deadlines', 'money.grantMax', 'money.budgetTotal', 'title.bg', 'summary.en'],
  ...['eligibility.countries', 'eligibility.nuts', 'description', 'keywords'],
  ...['coFinancing', 'opensOn', 'status'],
].map((field) => CorrectedField.parse(field));

type Step =
  | { does: 'feed'; call: Call }
  | { does: 'patch'; patch: CallPatch }
  | { does: 'take-back'; field: CorrectedField }
  | { does: 'withdraw' }
  | { does: 'restore' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...DAYS).map((call): Step => ({ does: 'feed', call })),
  fc.constantFrom(...PATCHES).map((patch): Step => ({ does: 'patch', patch })),
  fc.constantFrom(...FIELDS).map((field): Step => ({ does: 'take-back', field })),
  fc.constantFrom<Step>({ does: 'withdraw' }, { does: 'restore' }),
);

const decided = (kept: CallRecord, doing: Step): UpsertDecision => {
  switch (doing.does) {
    case 'feed':
      return decideUpsert(kept, doing.call, contentHashOf, NOW);
    case 'patch':
      return patched(kept, doing.patch);
    case 'take-back':
      return decideTakingBack(kept, doing.field, contentHashOf, NOW);
    case 'withdraw':
      return decideCallWithdrawal(kept, BY, contentHashOf, NOW);
    case 'restore':
      return decideCallRestoring(kept, contentHashOf, NOW);
  }
};

/** What the feed said last, and which fields administrators have their own word on: told without any of our rules. */
type Model = { said: Call; words: Map<CorrectedField, Json | undefined> };

const modelled = (model: Model, doing: Step, after: CallRecord): void => {
  if (doing.does === 'feed') model.said = doing.call;
  if (doing.does === 'take-back') model.words.delete(doing.field);
  if (doing.does === 'restore') model.words.delete(CorrectedField.parse('status'));
  if (doing.does === 'withdraw') model.words.set(CorrectedField.parse('status'), 'withdrawn');
  if (doing.does !== 'patch') return;
  for (const [name, value] of Object.entries(doing.patch)) {
    const parts =
      ['title', 'summary', 'money', 'eligibility'].includes(name) && value
        ? Object.keys(value).map((part) => `${name}.${part}`)
        : [name];
    for (const part of parts) {
      const field = CorrectedField.parse(part);
      model.words.set(field, valueIn(after, field));
    }
  }
};

const expectToBe = (record: CallRecord, { said, words }: Model): void => {
  expect(record.corrections?.map(({ field }) => field).sort() ?? []).toEqual(
    [...words.keys()].sort(),
  );
  for (const field of FIELDS) {
    const expected = words.has(field) ? words.get(field) : valueIn(said, field);
    const found = valueIn(record, field);
    // Of a status only a withdrawal has a meaning, of a list not its order.
    if (field === 'status') expect(found === 'withdrawn').toBe(expected === 'withdrawn');
    else expect(inOrder(found)).toBe(inOrder(expected));
  }
  expect(meaning(sourceCallOf(record))).toBe(meaning(said));
  expect(record.contentHash).toBe(contentHashOf(saidOf(record)));
};

const inOrder = (value: unknown): string => canonicalJson(value) ?? 'absent';

describe('a call that administrators correct', () => {
  it('says in the corrected fields what they say and in all others what the feed said last', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const [first = aCall()] = DAYS;
        let record = firstSeen(first);
        const model: Model = { said: first, words: new Map() };
        for (const doing of steps) {
          const decision = decided(record, doing);
          expect(decision.record.version - record.version).toBe(
            decision.kind === 'changed' ? 1 : 0,
          );
          record = decision.record;
          modelled(model, doing, record);
          expectToBe(record, model);
        }
        for (const { field } of record.corrections ?? []) {
          record = decideTakingBack(record, field, contentHashOf, NOW).record;
        }
        expect(meaning(saidOf(record))).toBe(meaning(model.said));
        expect(record.corrections).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it('comes out the same however a run of the feed and administrators get in each other’s way', async () => {
    /** Each reads, decides, and writes; whoever is overtaken reads again. `turns` says who goes on. */
    const race = fc.tuple(
      fc.array(step, { minLength: 2, maxLength: 4 }),
      fc.array(fc.nat({ max: 3 }), { minLength: 20, maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(race, async ([steps, turns]) => {
        const [first = aCall()] = DAYS;
        const { id } = first;
        const calls = inMemoryCalls([firstSeen(first)]);
        const model: Model = { said: first, words: new Map() };
        const waiting = steps.map((doing) => ({ doing, decision: undefined }) as Racing);
        const goOn = async (racing: Racing): Promise<void> => {
          if (!racing.decision) {
            const kept = await calls.get(id);
            racing.decision = kept && decided(kept, racing.doing);
            return;
          }
          const written = await writeCall(calls, racing.decision);
          const after = racing.decision.record;
          racing.decision = undefined;
          if (!written.ok) return;
          waiting.splice(waiting.indexOf(racing), 1);
          modelled(model, racing.doing, after);
        };
        for (const turn of [...turns, ...Array(20).fill(0)]) {
          const racing = waiting[turn % Math.max(1, waiting.length)];
          if (racing) await goOn(racing);
        }
        expect(waiting).toEqual([]);
        const record = await calls.get(id);
        if (record) expectToBe(record, model);
      }),
      { numRuns: 150 },
    );
  });
});

type Racing = { doing: Step; decision: UpsertDecision | undefined };
