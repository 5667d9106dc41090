import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** What of AWS was made to change by the invocation under way. */
const underWay = new AsyncLocalStorage<string[]>();
const owners = new WeakMap<ClientRequest, string[]>();

type Sent = { request: ClientRequest; response?: { statusCode?: number } };

/** Actions of AWS that only read, as the SDK names them in a header. */
const READS = /\.(?:GetItem|BatchGetItem|Query|Scan|DescribeTable)$/;

subscribe('http.client.request.created', (message) => {
  const { request } = message as Sent;
  const writes = underWay.getStore();
  if (writes) owners.set(request, writes);
});

// A write whose condition did not hold is answered by 400: nothing was written.
subscribe('http.client.response.finish', (message) => {
  const { request, response } = message as Sent;
  const action = String(request.getHeader('x-amz-target') ?? request.path);
  if (response?.statusCode === 200 && !READS.test(action)) owners.get(request)?.push(action);
});

/** Does something, and names every action of AWS that it brought about and that changed anything. */
export const watchingWrites = async <T>(
  act: () => Promise<T>,
): Promise<{ result: T; writes: readonly string[] }> => {
  const writes: string[] = [];
  const result = await underWay.run(writes, act);
  return { result, writes };
};
