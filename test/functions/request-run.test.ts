import { describe, expect, it } from 'vitest';
import { markedRun } from '../../functions/collect-calls/marked-run.ts';
import { requestRun } from '../../functions/request-run/handler.ts';
import { auditLog } from '../../shared/audit/audit-log.ts';
import { SourceId } from '../../shared/domain/ids.ts';
import type { SourceRun } from '../../shared/domain/source-run.ts';
import type { ServiceEvent } from '../../shared/queue/publish-events.ts';
import { aContext, aSignedInRequest } from '../support/aws-events.ts';
import { NOW } from '../support/builders.ts';
import { inMemoryAudit } from '../support/in-memory/audit.ts';
import { inMemoryRunsUnderWay } from '../support/in-memory/runs-under-way.ts';
import { inMemorySourceRuns } from '../support/in-memory/source-runs.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { CLAIMS } from '../support/signed-in.ts';
import { aSourceRun } from '../support/source-run-builder.ts';

const ISUN = SourceId.parse('isun');
const MINUTE = 60_000;

/** Requests and the function that reads `isun`, with the bus between them in the hands of the test. */
const service = ({
  before = [],
  busFails = false,
}: {
  before?: SourceRun[];
  busFails?: boolean;
} = {}) => {
  let now = NOW;
  const events: ServiceEvent[] = [];
  const read: unknown[] = [];
  const underWay = inMemoryRunsUnderWay();
  const runs = inMemorySourceRuns(before);
  const entries = inMemoryAudit();
  const shared = { underWay, log: keptLogger(), now: () => now };
  let broken = false;
  const collect = markedRun({
    ...shared,
    sources: [{ id: ISUN }],
    collect: async (event) => {
      read.push(event);
      if (broken) throw new TypeError('table gone');
      const run = aSourceRun({ source: 'isun', startedAt: now.toISOString() });
      await runs.put(run);
      return run;
    },
  });
  const handler = requestRun({
    ...shared,
    runs,
    audit: auditLog({ entries, now: () => now }),
    isSource: (id) => id === ISUN || id === 'eu-portal',
    newId: () => `request-${events.length}`,
    publish: async (published) => {
      if (busFails) throw new TypeError('bus gone');
      events.push(...published);
    },
  });
  const ask = async (source = 'isun', body?: unknown) => {
    const request = { claims: CLAIMS.administrator, path: { source }, body };
    const event = aSignedInRequest('POST', '/sources/{source}/runs', request);
    const reply = await handler(event, aContext());
    return { status: reply.statusCode, headers: reply.headers, body: JSON.parse(reply.body ?? '') };
  };
  /** The bus tells of the last request; `invocation` stays the same when Lambda tries again. */
  const hear = (invocation = 'one') => {
    const { name, detail } = events.at(-1) ?? { name: '', detail: {} };
    return collect({ 'detail-type': name, detail }, { awsRequestId: invocation });
  };
  return {
    ...{ ask, hear, collect, read, events, underWay, entries },
    wait: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    breakDown: (is: boolean) => {
      broken = is;
    },
  };
};

describe('POST /sources/{source}/runs', () => {
  it('has the source read once, tells where it will be seen, and is audited', async () => {
    const { ask, hear, read, underWay, entries } = service();
    const { status, headers, body } = await ask('isun', { believe: true });
    expect({ status, location: headers?.location }).toEqual({
      ...{ status: 202, location: '/sources/isun/runs' },
    });
    expect(body).toMatchObject({ source: 'isun', believe: true, requestedAt: NOW.toISOString() });
    expect(await hear('one')).toMatchObject({ source: 'isun' });
    expect(await hear('two')).toBeUndefined();
    expect(read).toEqual([{ source: 'isun', believe: true }]);
    expect(await underWay.get(ISUN)).toBeUndefined();
    const [entry] = await entries.latestAbout('sources/isun/runs', 1);
    expect(entry).toMatchObject({ action: 'request-run', outcome: 'written' });
  });

  it('is refused while a run was asked for or is under way, by request or by schedule', async () => {
    const { ask, hear, collect, read, underWay } = service();
    await ask();
    expect((await ask()).status).toBe(409);
    await hear();
    let seen: unknown;
    const slow = markedRun({
      ...{ sources: [], underWay, log: keptLogger(), now: () => NOW },
      collect: async () => {
        seen = await underWay.get(ISUN);
        return aSourceRun({ source: 'isun' });
      },
    });
    await slow({ source: 'isun' });
    expect(seen).toMatchObject({ because: 'schedule', since: NOW.toISOString() });
    expect(await underWay.get(ISUN)).toBeUndefined();
    await collect({ source: 'isun' });
    expect(read).toHaveLength(2);
  });

  it('is refused within ten minutes of the last run, whatever began it, and says how long to wait', async () => {
    const startedAt = new Date(NOW.getTime() - 4 * MINUTE).toISOString();
    const { ask, wait } = service({ before: [aSourceRun({ source: 'isun', startedAt })] });
    const { status, headers } = await ask();
    expect({ status, after: headers?.['retry-after'] }).toEqual({ status: 429, after: '360' });
    wait(6 * MINUTE);
    expect((await ask()).status).toBe(202);
  });

  it('lets a run that broke off be tried again by the same invocation alone, and frees the source after its time', async () => {
    const { ask, hear, breakDown, wait } = service();
    await ask();
    breakDown(true);
    await expect(hear('one')).rejects.toThrow('table gone');
    breakDown(false);
    expect(await hear('two')).toBeUndefined();
    expect((await ask()).status).toBe(409);
    expect(await hear('one')).toMatchObject({ source: 'isun' });
    breakDown(true);
    wait(15 * MINUTE);
    await ask();
    await expect(hear('one')).rejects.toThrow('table gone');
    wait(20 * MINUTE);
    expect((await ask()).status).toBe(202);
  });

  it('is heard by functions that read other sources, and left to the one that reads it', async () => {
    const { ask, hear, read } = service();
    expect((await ask('eu-portal')).status).toBe(202);
    expect(await hear()).toBeUndefined();
    expect(read).toEqual([]);
    expect((await ask('nowhere')).status).toBe(404);
  });

  it('keeps nobody from asking again when nobody could be told', async () => {
    const { ask, underWay } = service({ busFails: true });
    expect((await ask()).status).toBe(500);
    expect(await underWay.get(ISUN)).toBeUndefined();
  });
});
