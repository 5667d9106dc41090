import { Agent, get } from 'node:http';

/** What to ask for, again and again. */
export type Target = { name: string; url: string; headers?: Record<string, string> };

/** How one address did: latencies in milliseconds, as its clients saw them. */
export type LoadRow = {
  name: string;
  /** The very first answer, with all that the function builds once. */
  firstMs: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  /** Answers. */
  requests: number;
  /** Whatever was not a 200 in full. */
  errors: number;
  /** Of one answer. */
  kb: number;
};

export type LoadOptions = { clients: number; warmUp: number; seconds: number };

/** So many clients at once, each with a connection that it keeps, asking again as soon as it is answered. */
export const load = async (target: Target, options: LoadOptions): Promise<LoadRow> => {
  const agent = new Agent({ keepAlive: true, maxSockets: options.clients });
  try {
    const first = await ask(target, agent);
    await Promise.all(Array.from({ length: options.warmUp }, () => ask(target, agent)));
    const answers: Answer[] = [];
    const start = performance.now();
    const end = start + options.seconds * 1000;
    const client = async () => {
      while (performance.now() < end) answers.push(await ask(target, agent));
    };
    await Promise.all(Array.from({ length: options.clients }, client));
    return summarise(target.name, first, answers, (performance.now() - start) / 1000);
  } finally {
    agent.destroy();
  }
};

type Answer = { ok: boolean; ms: number; bytes: number };

/** Never rejects: a connection that breaks is an answer that was none. */
const ask = ({ url, headers = {} }: Target, agent: Agent): Promise<Answer> =>
  new Promise((resolve) => {
    const start = performance.now();
    let bytes = 0;
    const done = (ok: boolean) => resolve({ ok, ms: performance.now() - start, bytes });
    const request = get(url, { agent, headers }, (response) => {
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('error', () => done(false));
      response.on('end', () => done(response.statusCode === 200 && response.complete));
    });
    request.on('error', () => done(false));
  });

const summarise = (name: string, first: Answer, all: Answer[], seconds: number): LoadRow => {
  const answered = all.filter(({ ok }) => ok);
  const times = answered.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    name,
    firstMs: first.ms,
    perSecond: answered.length / seconds,
    p50Ms: percentile(times, 50),
    p95Ms: percentile(times, 95),
    p99Ms: percentile(times, 99),
    requests: all.length,
    errors: all.length - answered.length + (first.ok ? 0 : 1),
    kb: first.bytes / 1024,
  };
};

/** Of ascending values, by the nearest rank. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
