import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../infra/local/dynamodb-free-port.ts';
import { type ImportedFile, sendFile, startAgain, watch } from './import/client.ts';
import { manyOrganisations } from './import/file.ts';
import { startService } from './import/service.ts';

export type ImportBench = {
  rows: number;
  bad: number;
  fileMb: number;
  /** From the first part of the file to the last row. */
  seconds: number;
  rowsPerSecond: number;
  /** Of the process of the service, the database apart. */
  peakMiB: number;
  resumed: {
    /** Rows that were through when the service was killed. */
    killedAt: number;
    /** Good rows that are there in the end, and those that were written more than once. */
    there: number;
    doubled: number;
    created: number;
    refused: number;
  };
};

const ROWS = 50_000;
/** One row in so many is bad. */
const BAD_EVERY = 100;

/** A file of organisations through the whole service on this machine, once undisturbed, once killed in the middle. */
export const benchImport = async (): Promise<ImportBench> => {
  const file = manyOrganisations(ROWS, BAD_EVERY);
  const calm = await undisturbed(file);
  return {
    ...{ rows: ROWS, bad: ROWS / BAD_EVERY, fileMb: Math.round(file.length / 1e5) / 10 },
    ...calm,
    rowsPerSecond: Math.round(ROWS / calm.seconds),
    resumed: await killed(file),
  };
};

const inFolder = async <T>(work: (dataDir: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'grantbridge-import-'));
  try {
    return await work(join(folder, 'data'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const undisturbed = (file: Buffer) =>
  inFolder(async (dataDir) => {
    const service = await startService({ dataDir, port: await freePort() });
    try {
      const begun = performance.now();
      const id = await sendFile(service, file);
      mustBeDone(await watch(service, id, () => false));
      return { seconds: (performance.now() - begun) / 1000, peakMiB: service.peakMiB() };
    } finally {
      await service.kill();
    }
  });

const killed = (file: Buffer) =>
  inFolder(async (dataDir) => {
    const port = await freePort();
    const first = await startService({ dataDir, port });
    const id = await sendFile(first, file);
    const middle = await watch(first, id, ({ through }) => through > ROWS / 2);
    await first.kill();
    const second = await startService({ dataDir, port });
    try {
      const ended = mustBeDone(await untilDone(second, id));
      const kept = await second.organisations();
      return {
        killedAt: middle.through,
        there: kept.size,
        doubled: [...kept.values()].filter((version) => version > 1).length,
        ...ended.counts,
      };
    } finally {
      await second.kill();
    }
  });

/** Asks for it to be taken up until somebody works on it: whoever died may be taken for alive for a while. */
const untilDone = async (
  service: Parameters<typeof watch>[0],
  id: string,
): Promise<ImportedFile> => {
  let before = -1;
  for (;;) {
    const now = await watch(service, id, () => true);
    if (now.state === 'done') return now;
    if (now.through === before) await startAgain(service, id);
    before = now.through;
    await sleep(1000);
  }
};

const mustBeDone = (ended: ImportedFile): ImportedFile => {
  if (ended.state !== 'done') throw new Error(`the import ended as ${ended.state}: ${ended.why}`);
  return ended;
};

export const importLines = ({ resumed, ...bench }: ImportBench): string[] => [
  `${bench.rows} rows, ${bench.bad} of them bad (${bench.fileMb} MB of CSV), by HTTP into the service on this machine:`,
  `${bench.seconds.toFixed(1)} s, ${bench.rowsPerSecond} rows a second, ${bench.peakMiB} MiB at the peak`,
  `killed at row ${resumed.killedAt} and taken up: ${resumed.created} created, ${resumed.refused} refused, ${resumed.there} there, ${resumed.doubled} written twice`,
];
