import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import * as z from 'zod';
import { DEFAULT_STREAM_SETTINGS, streamFetcher } from '../../shared/http/fetch-stream.ts';
import { euPortalBulk } from '../../shared/sources/eu-portal-bulk.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { timed } from './measure.ts';

const run = promisify(execFile);

const RECORDED = join(
  import.meta.dirname,
  '../../infra/local/recorded/eu-portal-bulk/grantsTenders.json',
);

/** The size of the portal's file in July 2026, and how many of its grants were open or forthcoming. */
const FILE_MB = 125;
const RECORDS = 11_100;
const LIVE = 650;

/** What reading the file may cost at its peak, all of the process counted. */
const MEMORY_BUDGET_MB = 256;

const BulkReading = z.object({
  outcome: z.string(),
  calls: z.number(),
  pages: z.number(),
  seconds: z.number(),
  peakMb: z.number(),
});
type BulkReading = z.infer<typeof BulkReading>;

export type BulkBench = BulkReading & { fileMb: number; records: number; budgetMb: number };

/** A file of the size of the portal's, sent by this process and read by a fresh one. */
export const benchBulk = async (): Promise<BulkBench> => {
  let bytes = 0;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const counted = Readable.from(counting(largeFile(), (length) => (bytes += length)));
    counted.pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port was given');
    const reading = await readInFreshProcess(`http://127.0.0.1:${address.port}/`);
    return { ...reading, fileMb: bytes / 1e6, records: RECORDS, budgetMb: MEMORY_BUDGET_MB };
  } finally {
    server.close();
    server.closeAllConnections();
  }
};

const readInFreshProcess = async (address: string): Promise<BulkReading> => {
  const script =
    'const { readBulk } = await import(process.argv[1]); console.log(JSON.stringify(await readBulk(process.argv[2])));';
  const { stdout } = await run(process.execPath, [
    '--input-type=module',
    '-e',
    script,
    import.meta.filename,
    address,
  ]);
  return BulkReading.parse(JSON.parse(stdout));
};

/** Reads the file at `address`, letting go of every page, and says what it took of this process. @public */
export const readBulk = async (address: string): Promise<BulkReading> => {
  const fetchStream = streamFetcher({ ...DEFAULT_STREAM_SETTINGS, retries: 0 });
  const reading = { outcome: 'none', calls: 0, pages: 0 };
  const { seconds } = await timed(async () => {
    for await (const part of euPortalBulk(address).collect(sourceDeps({ fetchStream }))) {
      if (part.kind === 'end') reading.outcome = part.outcome;
      else {
        reading.calls += part.calls.length;
        reading.pages += 1;
      }
    }
  });
  return { ...reading, seconds, peakMb: peakMb() };
};

/** Linux counts in `maxRSS` what the parent held when it forked; its own peak stands elsewhere. */
const peakMb = (): number => {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  return Number(own?.[1] ?? process.resourceUsage().maxRSS) / 1024;
};

function* counting(parts: Iterable<string>, count: (length: number) => void): Generator<Buffer> {
  for (const part of parts) {
    const bytes = Buffer.from(part);
    count(bytes.length);
    yield bytes;
  }
}

const Recorded = z.object({
  fundingData: z.object({
    GrantTenderObj: z.array(z.looseObject({ type: z.number(), status: z.unknown() })),
  }),
});

const NEWS = '<p>Оценяване: \\"559\\" proposals.</p>';

/** The recorded grants again and again, most of them closed, with news of many kilobytes as the real ones have. */
function* largeFile(): Generator<string> {
  const recorded = Recorded.parse(JSON.parse(readFileSync(RECORDED, 'utf8')));
  const grants = recorded.fundingData.GrantTenderObj.filter(({ type }) => type === 1);
  const closed = { id: 31094503, abbreviation: 'Closed', description: 'Closed' };
  const each = (FILE_MB * 1e6) / RECORDS;
  const newsBytes = Buffer.byteLength(JSON.stringify(NEWS)) - 2;
  yield '{"fundingData":{"GrantTenderObj":[';
  for (let n = 0; n < RECORDS; n++) {
    const own = { ...grants[n % grants.length], ccm2Id: 40_000_000 + n };
    const grant = n % Math.floor(RECORDS / LIVE) === 0 ? own : { ...own, status: closed };
    const room =
      each - Buffer.byteLength(JSON.stringify({ ...grant, latestInfos: [{ content: '' }] }));
    const content = NEWS.repeat(room / newsBytes);
    yield `${n === 0 ? '' : ','}${JSON.stringify({ ...grant, latestInfos: [{ content }] })}`;
  }
  yield ']}}';
}

export const bulkLines = (bench: BulkBench): string[] => [
  `${bench.fileMb.toFixed(0)} MB of ${bench.records} records read as they come: ${bench.outcome}, ${bench.calls} calls in ${bench.pages} pages, ${bench.seconds.toFixed(1)} s`,
  `${bench.peakMb.toFixed(0)} MB at the peak, all of the process; budget: ${bench.budgetMb} MB`,
];
