import { ok } from '../../../shared/domain/result.ts';
import type { FailedRequest } from '../../../shared/http/fetch-failure.ts';
import type { FetchStream } from '../../../shared/http/fetch-stream.ts';
import { EU_PORTAL_BULK_FILE, euPortalBulk } from '../../../shared/sources/eu-portal-bulk.ts';
import { sourceDeps } from '../../support/source-deps.ts';
import { gather } from '../eu-portal/rows.ts';

type Fields = Record<string, unknown>;

export const OPEN = { id: 31094502, abbreviation: 'Open', description: 'Open' };
export const FORTHCOMING = { id: 31094501, abbreviation: 'Forthcoming' };
export const CLOSED = { id: 31094503, abbreviation: 'Closed', description: 'Closed' };

/** Milliseconds of a moment; a day alone is its midnight in UTC. */
export const at = (moment: string): number => Date.parse(moment);

/** A grant in the file's format; undefined takes a field away. */
export const grant = (fields: Fields = {}): Fields => ({
  type: 1,
  ccm2Id: 48400001,
  identifier: 'CERV-2026-X',
  title: 'Town meetings',
  publicationDateLong: at('2026-04-01'),
  plannedOpeningDateLong: at('2026-05-05'),
  callIdentifier: 'CERV-2026',
  callTitle: 'Citizens 2026',
  callccm2Id: 48400000,
  deadlineDatesLong: [at('2026-09-23')],
  frameworkProgramme: { id: 43251589, abbreviation: 'CERV', description: 'Citizens' },
  programmeDivision: [],
  status: OPEN,
  deadlineModel: { id: 31094504, abbreviation: 'single-stage', description: 'single-stage' },
  topicActions: [{ id: 15804, abbreviation: 'CERV-LS', description: 'CERV Lump Sum Grants' }],
  tags: [],
  keywords: [],
  sme: false,
  actions: [],
  latestInfos: [],
  links: [],
  ...fields,
});

export const tender = (fields: Fields = {}): Fields => ({
  type: 0,
  ccm2Id: 0,
  cftId: 15380,
  identifier: 'UCA 23/028',
  title: 'Interpreting',
  deadlineDatesLong: [],
  status: OPEN,
  ...fields,
});

/** Grants of consecutive numbers. */
export const grants = (count: number, fields: Fields = {}): Fields[] =>
  Array.from({ length: count }, (_, n) =>
    grant({ ccm2Id: 50_000_000 + n, identifier: `CERV-2026-${n}`, ...fields }),
  );

export const fileOf = (records: unknown): string =>
  JSON.stringify({ fundingData: { GrantTenderObj: records } });

/** A file that comes in pieces of `size` bytes and, if it is to fail, fails after the last. */
export const streaming =
  (content: string | Uint8Array, size = 4096, failure?: FailedRequest): FetchStream =>
  async () => {
    const bytes = Buffer.from(content);
    return ok({ chunks: cut(bytes, size), failure: () => failure, bytes: () => 0, attempts: 1 });
  };

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** What a run over this file brings. */
export const collect = (content: string | Uint8Array, size?: number, failure?: FailedRequest) =>
  gather(
    euPortalBulk(EU_PORTAL_BULK_FILE).collect(
      sourceDeps({ fetchStream: streaming(content, size, failure) }),
    ),
  );
