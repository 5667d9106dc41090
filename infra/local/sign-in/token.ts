import * as z from 'zod';
import { DataOption, DEFAULT_DATA, wordsOf } from '../command-line.ts';
import { DEFAULT_PORT } from '../options.ts';
import { orRefuse } from '../or-refuse.ts';
import { StartRefused, systemReason } from '../refusal.ts';
import { readClientSecret } from './keys.ts';
import { MACHINE_CLIENT, PATHS, SCOPES, SCRIPT_GRANT, SCRIPTS_CLIENT } from './names.ts';
import { PEOPLE } from './people.ts';

const NAMES = [...PEOPLE.map(({ name }) => name), MACHINE_CLIENT];

const USAGE = `An access token of the service that runs on this machine

  npm run token --silent -- --as NAME [options]

  --as NAME      ${NAMES.join(', ')}
  --scope TEXT   of the machine: its scopes, space between them (default all)
  --port N       where the service runs (default ${DEFAULT_PORT})
  --data DIR     its data folder (default ${DEFAULT_DATA})
  --help         this text
`;

/** What to ask for: of whom, and where. */
export type TokenRequest = { as: string; scope: string; port: string; data: string };

/** `npm run token`: prints an access token and nothing else. */
export const main = (args: readonly string[]): Promise<void> =>
  orRefuse(async () => {
    const words = wordsOf(args, {
      as: { type: 'string', default: '' },
      scope: { type: 'string', default: SCOPES.join(' ') },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      data: { type: 'string', default: DEFAULT_DATA },
      help: { type: 'boolean', short: 'h', default: false },
    });
    if (!words.ok) throw new StartRefused(`${words.error.message} (see --help)`);
    const { help, ...request } = words.value;
    process.stdout.write(help ? USAGE : `${await fetchToken(request)}\n`);
  });

/** Asks the running service for a token. Throws StartRefused when it gives none. */
export const fetchToken = async ({ as, scope, port, data }: TokenRequest): Promise<string> => {
  if (!NAMES.includes(as)) throw new StartRefused(`--as: one of ${NAMES.join(', ')}`);
  if (!DataOption.safeParse(data).success || !/^\d{1,5}$/.test(port)) {
    throw new StartRefused('--data: needs a folder, --port a number');
  }
  const machine = as === MACHINE_CLIENT;
  const client = machine ? MACHINE_CLIENT : SCRIPTS_CLIENT;
  const fields = machine
    ? { grant_type: 'client_credentials', scope }
    : { grant_type: SCRIPT_GRANT, as };
  const secret = secretOf(data, machine ? 'machine' : 'scripts');
  const response = await ask(`http://127.0.0.1:${port}${PATHS.token}`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client}:${secret}`)}` },
    body: new URLSearchParams(fields),
  });
  const answer = Answer.safeParse(await response.json());
  if (!answer.success) throw new StartRefused(`the service gave no token (${response.status})`);
  if ('error' in answer.data)
    throw new StartRefused(`the service gave no token: ${answer.data.error}`);
  return answer.data.access_token;
};

const Answer = z.union([
  z.object({ access_token: z.string().min(1) }),
  z.object({ error: z.string() }),
]);

const secretOf = (data: string, client: 'machine' | 'scripts'): string => {
  try {
    return readClientSecret(data, client);
  } catch (cause) {
    throw new StartRefused(
      `no secret in ${data}: ${systemReason(cause)}; has the service been started with this folder?`,
    );
  }
};

const ask = async (url: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, request);
  } catch {
    throw new StartRefused(`nothing answers at ${url}; is the service running?`);
  }
};
