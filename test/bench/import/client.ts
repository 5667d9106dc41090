import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';

/** Asks the service; rejects when it refuses. */
export type Ask = (
  method: string,
  path: string,
  sent?: { body: string | Uint8Array<ArrayBuffer>; type: string },
) => Promise<unknown>;

const Imported = z.object({
  id: z.string(),
  state: z.string(),
  through: z.number(),
  why: z.string().optional(),
  counts: z.object({ created: z.number(), refused: z.number() }),
});
export type ImportedFile = z.infer<typeof Imported>;

const PART_BYTES = 1_000_000;

/** Sends a CSV file of organisations part by part and starts the work on it. */
export const sendFile = async ({ ask }: { ask: Ask }, file: Buffer): Promise<string> => {
  const order = { kind: 'organisations', format: 'csv', mode: 'row-by-row', dryRun: false };
  const body = JSON.stringify(order);
  const { id } = Imported.parse(await ask('POST', '/imports', { body, type: 'application/json' }));
  for (let at = 0, part = 1; at < file.length; at += PART_BYTES, part += 1) {
    const bytes = new Uint8Array(file.subarray(at, at + PART_BYTES));
    const sent = { body: bytes, type: 'application/octet-stream' };
    await ask('PUT', `/imports/${id}/parts/${part}`, sent);
  }
  await ask('POST', `/imports/${id}/start`);
  return id;
};

export const startAgain = ({ ask }: { ask: Ask }, id: string): Promise<unknown> =>
  ask('POST', `/imports/${id}/start`);

/** Looks at an import until it has ended, or is as far as is asked for. */
export const watch = async (
  { ask }: { ask: Ask },
  id: string,
  far: (now: ImportedFile) => boolean,
): Promise<ImportedFile> => {
  for (;;) {
    const now = Imported.parse(await ask('GET', `/imports/${id}`));
    if (now.state === 'done' || now.state === 'refused' || far(now)) return now;
    await sleep(200);
  }
};
