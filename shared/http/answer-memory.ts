import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type KeptAnswerRepository, MAX_KEPT_BYTES } from '../db/kept-answer-repository.ts';
import { isStillKept, type Validators } from '../domain/kept-answer.ts';
import { toInstant } from '../domain/time.ts';
import { allowedAddress } from './fetch-address.ts';
import type { ReceivedText } from './fetch-body.ts';
import type { FetchEdge, OutgoingRequest } from './fetch-edge.ts';

/** An answer of an earlier run, to be taken again when the server says that it has none newer. */
export type KnownAnswer = Pick<ReceivedText, 'text' | 'mediaType'> & { validators: Validators };

/** Keeps answers from one run to the next. */
export type AnswerMemory = {
  recall: (request: OutgoingRequest) => Promise<KnownAnswer | undefined>;
  /** Keeps an answer that was found to be the one meant, if the server gave something to know it by. */
  remember: (request: OutgoingRequest, received: ReceivedText) => Promise<void>;
};

/** A text longer than this does not pack small enough to be kept; not worth trying. */
const LONGEST_TEXT = 8_000_000;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * A memory in the table: only of GETs, only of origins that are configured, for `KEPT_DAYS` by the machine's clock,
 * and only of what fits an item packed. What it gives is read as anew, so it can hide no change.
 */
export const answerMemory = (
  answers: KeptAnswerRepository,
  edge: Pick<FetchEdge, 'now' | 'origins'>,
): AnswerMemory => ({
  recall: async (request) => {
    if (!isKeepable(request, edge)) return undefined;
    const kept = await answers.get(nameOf(request));
    if (!kept || !isStillKept(kept.keptAt, edge.now())) return undefined;
    const text = (await unpack(kept.body)).toString('utf8');
    return { text, mediaType: kept.mediaType, validators: kept.validators };
  },

  remember: async (request, { text, mediaType, validators }) => {
    if (!validators || text.length > LONGEST_TEXT || !isKeepable(request, edge)) return;
    const body = await pack(text);
    if (body.byteLength > MAX_KEPT_BYTES) return;
    const keptAt = toInstant(edge.now());
    await answers.put({
      request: nameOf(request),
      validators,
      mediaType: mediaType.slice(0, 200),
      body,
      keptAt,
    });
  },
});

const isKeepable = (
  { method, url }: OutgoingRequest,
  { origins }: Pick<FetchEdge, 'origins'>,
): boolean => method === 'GET' && url.length <= 2000 && allowedAddress(url, origins).ok;

/** Answers may differ by what is accepted. */
const nameOf = ({ url, headers = {} }: OutgoingRequest): string =>
  [url, headers.accept ?? '', headers['accept-language'] ?? ''].join('\n');
