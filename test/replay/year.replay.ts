import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { replay } from './replay.ts';
import { startedService } from './started-service.ts';

/** Fewer weeks are enough to try it out. */
const WEEKS = Number(process.env.WEEKS ?? 52);

const data = mkdtempSync(join(tmpdir(), 'grantbridge-replay-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('a year of weekly snapshots, replayed to the service as users start it', () => {
  it('gives no false closure, no false change, and every real change once', async () => {
    const { figures, faults } = judge(await replay(WEEKS, startedService(data)));
    process.stdout.write(
      `${Object.entries({ ...figures, faults: faults.length })
        .map(([name, figure]) => `${name}: ${figure}`)
        .join('\n')}\n`,
    );
    expect(faults).toEqual([]);
  });
});
