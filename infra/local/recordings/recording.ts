/** A feed as it was recorded: answers requests as its server did then. */
export type Recording = {
  source: string;
  /** What the source's address becomes on the server that replays it. */
  path: string;
  /** The answer; undefined when the address is none of this feed's. */
  answer: (request: RecordedRequest) => Promise<RecordedAnswer | undefined>;
};

export type RecordedRequest = { method: string; url: URL; body: string };

export type RecordedAnswer = { status: number; type: string; body: string };
