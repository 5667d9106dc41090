import { describe, expect, it } from 'vitest';
import { collectCalls, UnknownSourceError } from '../../functions/collect-calls/handler.ts';
import { type Call, statusOf } from '../../shared/domain/call.ts';
import { decideUpsert } from '../../shared/domain/call-upsert.ts';
import { SourceId } from '../../shared/domain/ids.ts';
import type { Rejection } from '../../shared/domain/source-run.ts';
import type { ServiceEvent } from '../../shared/queue/publish-events.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';
import type { Source, SourceEnd, SourcePage } from '../../shared/sources/source.ts';
import { aCall, aDeadline, NOW } from '../support/builders.ts';
import { inMemoryAppliedFiles } from '../support/in-memory/applied-files.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemorySourceRuns } from '../support/in-memory/source-runs.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { sourceDeps } from '../support/source-deps.ts';

const COMPLETE: SourceEnd = { kind: 'end', outcome: 'complete' };
const id = SourceId.parse('eu-portal');

const call = (n: number, overrides: Record<string, unknown> = {}): Call =>
  aCall({ id: `eu-portal:${n}TOPICS`, sourceId: `${n}TOPICS`, ...overrides });

const page = (calls: Call[], rejections: Rejection[] = []): SourcePage => ({
  kind: 'page',
  calls,
  rejections,
  seen: calls.length + rejections.filter(({ scope }) => scope === 'record').length,
});

/** A service whose only source gives, at each run, the next of `runs`. */
const aService = (...runs: (SourcePage | SourceEnd)[][]) => {
  const events: ServiceEvent[] = [];
  const calls = inMemoryCalls();
  const sourceRuns = inMemorySourceRuns();
  const source: Source = {
    id,
    async *collect() {
      yield* runs.shift() ?? [COMPLETE];
    },
  };
  const collect = collectCalls({
    sources: [source],
    calls,
    appliedFiles: inMemoryAppliedFiles(),
    runs: sourceRuns,
    ...sourceDeps(),
    publish: async (published) => void events.push(...published),
    log: keptLogger(),
  });
  return { collect: () => collect({ source: id }), collectAny: collect, calls, sourceRuns, events };
};

const namesOf = (events: readonly ServiceEvent[]): string[] => events.map(({ name }) => name);

describe('collecting calls', () => {
  it('keeps new calls, counts every record, and tells of them', async () => {
    const mirror: Rejection = { scope: 'record', ref: '9', reason: 'mirror-row' };
    const zero: Rejection = { scope: 'field', ref: '1', field: 'budget', reason: 'zero-amount' };
    const service = aService([page([call(1), call(2)], [mirror, zero]), COMPLETE]);
    const run = await service.collect();
    expect(run).toMatchObject({ outcome: 'complete', pages: 1, seen: 3, new: 2, rejected: 1 });
    expect(run.rejections).toEqual([mirror, zero]);
    expect(namesOf(service.events)).toEqual(['CallOpened', 'CallOpened', 'SourceCollected']);
    expect(await service.sourceRuns.latest(id, 1)).toEqual([run]);
  });

  it('finds nothing new in a feed that says the same again in another order', async () => {
    const service = aService(
      [page([call(1), call(2)]), COMPLETE],
      [page([call(2), call(1)]), COMPLETE],
    );
    await service.collect();
    expect(await service.collect()).toMatchObject({ seen: 2, new: 0, changed: 0, unchanged: 2 });
  });

  it('keeps the version before a change and says what changed', async () => {
    const later = { deadlines: [aDeadline('2026-10-07')] };
    const service = aService([page([call(1)]), COMPLETE], [page([call(1, later)]), COMPLETE]);
    await service.collect();
    expect(await service.collect()).toMatchObject({ changed: 1 });
    const [past] = await service.calls.versions(call(1).id);
    expect(past).toMatchObject({ version: 1, call: call(1), changes: [{ field: 'deadlines' }] });
    expect(service.events.at(-2)).toMatchObject({ name: 'CallChanged', detail: { version: 2 } });
  });

  it('keeps what came before a feed broke off, and everything it knew', async () => {
    const broken: SourceEnd = {
      kind: 'end',
      outcome: 'partial',
      error: { kind: 'truncated', message: 'page 2 broke off' },
    };
    const service = aService([page([call(1), call(2)]), COMPLETE], [page([call(1)]), broken]);
    await service.collect();
    const run = await service.collect();
    expect(run).toMatchObject({ outcome: 'partial', unchanged: 1, error: 'page 2 broke off' });
    expect(await service.calls.get(call(2).id)).toMatchObject({ version: 1 });
  });

  it('records a feed that cannot be read at all as failed, without failing itself', async () => {
    const down: SourceEnd = {
      kind: 'end',
      outcome: 'failed',
      error: { kind: 'http-status', message: 'answered 500 four times' },
    };
    const service = aService([page([call(1)]), COMPLETE], [down]);
    await service.collect();
    expect(await service.collect()).toMatchObject({ outcome: 'failed', seen: 0 });
    expect(await service.calls.get(call(1).id)).toBeDefined();
    expect(service.events.at(-1)).toMatchObject({ detail: { outcome: 'failed' } });
  });

  it('records a failure of its own with what was done by then, and fails loudly', async () => {
    const service = aService([page([call(1), call(2)]), COMPLETE]);
    const insert = service.calls.insert;
    service.calls.insert = async (record) => {
      if (record.id === call(2).id) throw new TypeError('table gone');
      return insert(record);
    };
    await expect(service.collect()).rejects.toThrow(TypeError);
    const [run] = await service.sourceRuns.latest(id, 1);
    expect(run).toMatchObject({ outcome: 'partial', seen: 2, error: 'TypeError' });
  });

  it('decides anew when another run was faster', async () => {
    const service = aService(
      [page([call(1)]), COMPLETE],
      [page([call(1, { keywords: ['b'] })]), COMPLETE],
    );
    await service.collect();
    const { getMany } = service.calls;
    service.calls.getMany = async (ids) => {
      const found = await getMany(ids);
      // In the meantime somebody else sees the deadline moved and stores version 2.
      await aRival(service.calls, call(1, { deadlines: [aDeadline('2026-12-01')] }));
      return found;
    };
    expect(await service.collect()).toMatchObject({ changed: 1 });
    expect(await service.calls.get(call(1).id)).toMatchObject({ version: 3, keywords: ['b'] });
    expect(await service.calls.versions(call(1).id)).toHaveLength(2);
  });

  it('notes a call that a complete feed does not have, closes nothing, and knows it again', async () => {
    const both = page([call(1), call(2)]);
    const service = aService([both, COMPLETE], [page([call(1)]), COMPLETE], [both, COMPLETE]);
    await service.collect();
    expect(await service.collect()).toMatchObject({ outcome: 'complete', missing: 1 });
    const gone = await service.calls.get(call(2).id);
    expect(gone).toMatchObject({ missingSince: NOW.toISOString(), version: 1 });
    expect(gone && statusOf(gone, NOW)).toBe('open');
    expect(await service.collect()).toMatchObject({ new: 0, unchanged: 2, missing: 0 });
    expect(await service.calls.get(call(2).id)).not.toHaveProperty('missingSince');
    expect(namesOf(service.events)).not.toContain('CallClosed');
  });

  it('says nothing of absence when the feed was not read to its end', async () => {
    const broken: SourceEnd = {
      kind: 'end',
      outcome: 'partial',
      error: { kind: 'truncated', message: 'page 2 broke off' },
    };
    const service = aService([page([call(1), call(2)]), COMPLETE], [page([call(1)]), broken]);
    await service.collect();
    expect(await service.collect()).toMatchObject({ missing: 0 });
  });

  it('does not count a record as missing that is there but cannot be used', async () => {
    const unusable: Rejection = { scope: 'record', ref: '2TOPICSen', reason: 'bad-date' };
    const service = aService(
      [page([call(1), call(2)]), COMPLETE],
      [page([call(1)], [unusable]), COMPLETE],
    );
    await service.collect();
    expect(await service.collect()).toMatchObject({ missing: 0, rejected: 1 });
  });

  it('tells of a reopening beside the change', async () => {
    const closed = { deadlines: [aDeadline('2026-08-01')] };
    const service = aService([page([call(1, closed)]), COMPLETE], [page([call(1)]), COMPLETE]);
    await service.collect();
    await service.collect();
    expect(namesOf(service.events)).toContain('CallReopened');
  });

  it('refuses a source that it does not know', async () => {
    const service = aService();
    await expect(service.collectAny({ source: 'nowhere' })).rejects.toThrow(UnknownSourceError);
  });
});

describe('a run that is not believed', () => {
  const many = (overrides: Record<string, unknown> = {}) =>
    page(Array.from({ length: 30 }, (_, n) => call(n, n < 12 ? overrides : {})));
  const moved = many({ deadlines: [aDeadline('2026-12-01')] });

  it('keeps what is known when it would change more than three in ten calls, and raises the alarm', async () => {
    const service = aService([many(), COMPLETE], [moved, COMPLETE]);
    await service.collect();
    const run = await service.collect();
    expect(run).toMatchObject({ outcome: 'held-back', changed: 0, unchanged: 18 });
    expect(run.error).toContain('40 % of the known calls');
    expect(await service.calls.get(call(0).id)).toMatchObject({ version: 1 });
    expect(service.events.at(-1)).toMatchObject({ name: 'SourceHeldBack' });
  });

  it('is not what an upgrade to descriptions with markup is: nothing is changed, and all have it', async () => {
    const plain = many({ descriptionText: 'One\n\n- two' });
    const described = many({
      descriptionHtml: '<p>One</p><ul><li>two</li></ul>',
      descriptionText: 'One\n\n- two',
    });
    const service = aService([plain, COMPLETE], [described, COMPLETE]);
    await service.collect();
    expect(await service.collect()).toMatchObject({ outcome: 'complete', unchanged: 30 });
    const kept = await service.calls.get(call(0).id);
    expect(kept).toMatchObject({ version: 1, descriptionHtml: '<p>One</p><ul><li>two</li></ul>' });
    expect(namesOf(service.events)).not.toContain('CallChanged');
  });

  it('leaves the markup that is kept alone, too', async () => {
    const restyled = page(
      Array.from({ length: 30 }, (_, n) =>
        n < 12
          ? call(n, { deadlines: [aDeadline('2026-12-01')] })
          : call(n, { descriptionHtml: '<b>One</b>', descriptionText: 'One' }),
      ),
    );
    const before = page(Array.from({ length: 30 }, (_, n) => call(n, { descriptionText: 'One' })));
    const service = aService([before, COMPLETE], [restyled, COMPLETE]);
    await service.collect();
    expect(await service.collect()).toMatchObject({ outcome: 'held-back', unchanged: 18 });
    expect(await service.calls.get(call(20).id)).not.toHaveProperty('descriptionHtml');
  });

  it('is believed when the next run says the same', async () => {
    const service = aService([many(), COMPLETE], [moved, COMPLETE], [moved, COMPLETE]);
    await service.collect();
    await service.collect();
    expect(await service.collect()).toMatchObject({ outcome: 'complete', changed: 12 });
  });

  it('is believed when an administrator says so', async () => {
    const service = aService([many(), COMPLETE], [moved, COMPLETE]);
    await service.collect();
    const run = await service.collectAny({ source: id, believe: true });
    expect(run).toMatchObject({ outcome: 'complete', changed: 12 });
  });

  it('marks nothing missing when a feed has shrunk beyond belief, and takes what it has', async () => {
    const service = aService([many(), COMPLETE], [page([call(1), call(99)]), COMPLETE]);
    await service.collect();
    expect(await service.collect()).toMatchObject({ outcome: 'partial', missing: 0, new: 1 });
    expect(service.events.at(-1)).toMatchObject({ detail: { because: 'misses' } });
    expect(await service.calls.get(call(2).id)).not.toHaveProperty('missingSince');
  });

  it('takes no new calls from a feed whose names have all changed', async () => {
    const renamed = page(Array.from({ length: 30 }, (_, n) => call(n + 100)));
    const service = aService([many(), COMPLETE], [renamed, COMPLETE]);
    await service.collect();
    expect(await service.collect()).toMatchObject({ outcome: 'held-back', new: 0 });
  });
});

const aRival = async (calls: ReturnType<typeof inMemoryCalls>, seen: Call): Promise<void> => {
  const kept = await calls.get(seen.id);
  const decision = decideUpsert(kept, seen, contentHashOf, NOW);
  if (decision.kind === 'changed') await calls.replace(decision.record, decision.past);
};
