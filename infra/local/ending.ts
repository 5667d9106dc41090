/** What was brought up and must be let go of, the last first. */
export type Ending = {
  add: (cleanup: () => Promise<void> | void) => void;
  /** Aborted when the end has begun. */
  signal: AbortSignal;
  /** Lets go of everything; asked again it joins the first. */
  run: () => Promise<void>;
};

export const openEnding = (): Ending => {
  const cleanups: (() => Promise<void> | void)[] = [];
  const begun = new AbortController();
  let running: Promise<void> | undefined;
  const unwind = async (): Promise<void> => {
    begun.abort();
    for (let next = cleanups.pop(); next; next = cleanups.pop()) await next();
  };
  return {
    add: (cleanup) => {
      cleanups.push(cleanup);
    },
    signal: begun.signal,
    run: () => {
      running ??= unwind();
      return running;
    },
  };
};

/** npm passes on the Ctrl-C that the terminal has sent already: two within this time are one. */
const SAME_KEYPRESS_MS = 700;

/** Calls `first` at the first Ctrl-C or SIGTERM and `again` at a later one. */
export const onStopSignals = (first: () => void, again: () => void): void => {
  let at: number | undefined;
  const stop = (): void => {
    const now = performance.now();
    if (at === undefined) {
      at = now;
      first();
    } else if (now - at > SAME_KEYPRESS_MS) again();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};
