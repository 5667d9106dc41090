import { once } from 'node:events';
import type { Server } from 'node:http';
import * as z from 'zod';

/** Loopback only: mails and profiles are nobody else's business. */
const HOST = '127.0.0.1';

const Address = z.object({ port: z.number() });

/** Resolves to the port in use; 0 asks for any free one. Rejects with the system's error (`EADDRINUSE`, …). */
export const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, HOST);
  await once(server, 'listening');
  return Address.parse(server.address()).port;
};

/** How long requests under way may take to end. */
const GRACE_MS = 3_000;

/** Takes no more requests, lets those under way end, and cuts off what is still open after a while. */
export const closeServer = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(cut);
};
