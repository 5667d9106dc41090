import type { Call } from '../../domain/call.ts';
import type { Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { describeFailure, type FailedRequest } from '../../http/fetch-failure.ts';
import { recordRejection } from '../rejections.ts';
import type { SourceEnd, SourceFailure, SourcePage } from '../source.ts';
import type { Listed, Listing } from './listing.ts';
import type { ProcedurePage } from './procedure-page.ts';
import { toCall } from './to-call.ts';

/** Asks for the page of one procedure. */
type AskProcedure = (guid: string) => Promise<Result<ProcedurePage, FailedRequest>>;

/** Procedures handed on together: what came before a failure of ours stands. */
const BATCH = 20;

/** After so many pages in a row that cannot be read, the server has had enough. */
const MOST_FAILED_IN_A_ROW = 5;

/** A run must end by itself before the function is stopped, which takes 15 minutes. */
const LONGEST_MS = 12 * 60_000;

/**
 * Reads the pages of all listed procedures, one after another. A page that cannot be read is a rejected
 * record, so that what is known of it stands, and makes the run partial.
 */
export async function* readProcedures(
  listing: Listing,
  ask: AskProcedure,
  now: () => Date,
): AsyncGenerator<SourcePage | SourceEnd> {
  const reading = new Reading(ask, now, listing.shortfall);
  if (listing.rejections.length > 0) yield pageOf([], listing.rejections);
  for (let at = 0; at < listing.procedures.length; at += BATCH) {
    yield await reading.read(listing.procedures.slice(at, at + BATCH));
  }
  yield reading.end(listing.procedures.length);
}

type Read = { call: Call; notes: Rejection[] } | { rejection: Rejection };

class Reading {
  #taken = 0;
  #failedInARow = 0;
  #failure: SourceFailure | undefined;
  readonly #ask: AskProcedure;
  readonly #now: () => Date;
  readonly #until: number;

  constructor(ask: AskProcedure, now: () => Date, failure: SourceFailure | undefined) {
    this.#ask = ask;
    this.#now = now;
    this.#until = now().getTime() + LONGEST_MS;
    this.#failure = failure;
  }

  async read(batch: readonly Listed[]): Promise<SourcePage> {
    const calls: Call[] = [];
    const rejections: Rejection[] = [];
    for (const listed of batch) {
      const read = await this.#readOne(listed);
      if ('rejection' in read) rejections.push(read.rejection);
      else {
        calls.push(read.call);
        rejections.push(...read.notes);
      }
    }
    this.#taken += calls.length;
    return pageOf(calls, rejections);
  }

  end(listed: number): SourceEnd {
    if (this.#taken > 0 && !this.#failure) return { kind: 'end', outcome: 'complete' };
    const message = `none of ${listed} procedures could be understood`;
    const error = this.#failure ?? { kind: 'nothing-understood', message };
    return { kind: 'end', outcome: this.#taken > 0 ? 'partial' : 'failed', error };
  }

  async #readOne(listed: Listed): Promise<Read> {
    if (this.#givesUp()) return { rejection: recordRejection(listed.guid, 'detail-not-asked') };
    const page = await this.#ask(listed.guid);
    if (!page.ok) return { rejection: this.#unreadable(listed, page.error) };
    this.#failedInARow = 0;
    const understood = toCall(listed, page.value);
    if (understood.ok) return understood.value;
    const { kind, found } = understood.error;
    if (kind === 'other-procedure') this.#fail(kind, `${listed.guid} came as ${found}`);
    return { rejection: recordRejection(listed.guid, kind, found) };
  }

  #givesUp(): boolean {
    if (this.#failedInARow >= MOST_FAILED_IN_A_ROW) return true;
    if (this.#now().getTime() < this.#until) return false;
    this.#fail('out-of-time', 'the pages take longer than a run may last');
    return true;
  }

  #unreadable({ guid }: Listed, failure: FailedRequest): Rejection {
    this.#failedInARow++;
    this.#fail(failure.kind, describeFailure(failure));
    return recordRejection(guid, 'detail-unreadable', failure.kind);
  }

  #fail(kind: string, message: string): void {
    this.#failure ??= { kind, message };
  }
}

const pageOf = (calls: Call[], rejections: Rejection[]): SourcePage => {
  const whole = rejections.filter(({ scope }) => scope === 'record').length;
  return { kind: 'page', calls, rejections, seen: calls.length + whole };
};
