import { isLoopback } from './fetch-address.ts';
import type { FetchEdge } from './fetch-edge.ts';
import { HostQueue } from './host-queue.ts';
import { tellWhenRead } from './tell-when-read.ts';

export type Politeness = {
  /** Least time between the starts of two requests to one host, in milliseconds; none on this machine. */
  spacingMs: number;
  /** The addresses that are configured: no other origin is asked. Left out, any may be. */
  addresses?: readonly string[];
};

/**
 * An edge that is easy on the servers: a queue a host (see `HostQueue`), and only origins that are
 * configured, by redirects too. A request is under way until its body was read; time spent in the queue
 * counts against the request's own limit. Fetchers are only polite together when they share one edge.
 */
export const politeEdge = (edge: FetchEdge, { spacingMs, addresses }: Politeness): FetchEdge => {
  const queues = new Map<string, HostQueue>();
  const queueOf = (url: URL): HostQueue => {
    const queue = queues.get(url.host) ?? new HostQueue(isLoopback(url) ? 0 : spacingMs, edge);
    queues.set(url.host, queue);
    return queue;
  };
  return {
    ...edge,
    ...(addresses ? { origins: originsOf(addresses) } : {}),
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const leave = await queueOf(url).enter(init?.signal ?? undefined);
      try {
        return tellWhenRead(await edge.fetch(input, init), leave);
      } catch (fault) {
        leave();
        throw fault;
      }
    },
  };
};

const originsOf = (addresses: readonly string[]): ReadonlySet<string> =>
  new Set(addresses.flatMap((address) => URL.parse(address)?.origin ?? []));
