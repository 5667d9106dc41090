export type OutgoingRequest = {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  /** Sent anew with every attempt. */
  body?: FormData | string;
};

export type FetchSettings = {
  /** For one attempt, from the first byte sent to the last byte read. */
  timeoutMs: number;
  /** Attempts after the first. */
  retries: number;
  /** Largest answer taken, in bytes after unpacking. */
  maxBytes: number;
};

export const DEFAULT_FETCH_SETTINGS: FetchSettings = {
  timeoutMs: 30_000,
  retries: 4,
  maxBytes: 64 * 1024 * 1024,
};

/** What fetching depends on outside this module. */
export type FetchEdge = {
  fetch: typeof globalThis.fetch;
  sleep: (ms: number) => Promise<void>;
  random: () => number;
  now: () => Date;
  /** Who may be asked, such as `https://eeagrants.org`; anyone if it is left out. */
  origins?: ReadonlySet<string>;
};

/** The machine's own network, clock and chance. */
export const systemEdge = (): FetchEdge => ({
  fetch: globalThis.fetch,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  now: () => new Date(),
});
