import type { Validators } from '../domain/kept-answer.ts';
import { describeFailure } from '../http/fetch-failure.ts';
import type { FetchedStream } from '../http/fetch-stream.ts';
import { Gathering } from './eu-portal-bulk/gathering.ts';
import { type ListLimits, ListReader } from './eu-portal-bulk/json-list.ts';
import { beginsAsFile } from './eu-portal-bulk/request.ts';
import { EU_PORTAL_BULK } from './eu-portal-bulk/understand.ts';
import type { Source, SourceEnd, SourceFailure, SourcePage } from './source.ts';

export { bulkAddress, EU_PORTAL_BULK_FILE } from './eu-portal-bulk/request.ts';

/** To be raised with every change of what is made of a record, here or in what the search shares (eu-portal). */
const READER_REVISION = 1;

const LIST = ['fundingData', 'GrantTenderObj'];
const LIMITS: ListLimits = {
  elementBytes: 8 * 1024 * 1024,
  elementDepth: 100,
  elementValues: 200_000,
};

/**
 * The bulk file of the EU Funding & Tenders portal at `address` (see `bulkAddress`): the open and forthcoming
 * grants among years of closed ones and all tenders. It is read as it comes, one record at a time, and handed
 * on in pages, so that 125 MB never stand in memory. Of a record that stands there twice the first is taken. The same
 * file as the one that was applied as a whole is not read again.
 */
export const euPortalBulk = (address: string): Source => ({
  id: EU_PORTAL_BULK,
  revision: READER_REVISION,
  async *collect({ fetchStream, applied }) {
    const answer = await fetchStream({
      method: 'GET',
      url: address,
      isWanted: beginsAsFile,
      ...(applied?.url === address ? { known: applied.validators } : {}),
    });
    if (answer.ok && answer.value.notModified) {
      yield { kind: 'end', outcome: 'complete', notModified: true };
    } else if (answer.ok) yield* readFile(address, answer.value);
    else {
      const { kind } = answer.error;
      yield endOf(0, { kind, message: describeFailure(answer.error) }, address);
    }
  },
});

async function* readFile(url: string, file: FetchedStream): AsyncGenerator<SourcePage | SourceEnd> {
  const reader = new ListReader(LIST, LIMITS);
  const gathering = new Gathering();
  for await (const piece of file.chunks) {
    for (const element of reader.read(piece)) {
      gathering.take(element);
      if (gathering.full) yield gathering.page();
    }
    if (reader.failed || gathering.tooMany) break;
  }
  const last = gathering.lastPage();
  if (last.calls.length + last.rejections.length > 0) yield last;
  yield endOf(gathering.calls, failureOf(file, reader, gathering), url, file.validators);
}

/** What went wrong first: the connection, else the text, else what it holds. */
const failureOf = (
  file: FetchedStream,
  reader: ListReader,
  gathering: Gathering,
): SourceFailure | undefined => {
  const broken = file.failure();
  if (broken) return { kind: broken.kind, message: describeFailure(broken) };
  if (gathering.tooMany) return gathering.failure();
  return reader.end() ?? gathering.failure();
};

const endOf = (
  calls: number,
  failure: SourceFailure | undefined,
  url: string,
  validators?: Validators,
): SourceEnd => {
  if (!failure) {
    return {
      kind: 'end',
      outcome: 'complete',
      ...(validators ? { file: { url, validators } } : {}),
    };
  }
  return { kind: 'end', outcome: calls > 0 ? 'partial' : 'failed', error: failure };
};
