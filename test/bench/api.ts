import * as z from 'zod';
import { matchPath, routesOf } from '../../infra/local/routes.ts';
import { fetchToken } from '../../infra/local/sign-in/token.ts';
import { FUNCTIONS } from '../../infra/manifest.ts';
import { type LoadRow, load, type Target } from './api/load.ts';
import { type StartedService, startService } from './api/started-service.ts';
import { type BundleBench, benchBundles } from './bundles.ts';

export type ApiBench = {
  clients: number;
  seconds: number;
  endpoints: LoadRow[];
  /** Each function in a fresh process: what a cold start adds to starting Node itself. */
  coldStarts: { name: string; coldMs: number; kb: number }[];
};

const PORT = 3927;

/** Whom the officer of this machine acts for. */
const MUNICIPALITY = 'BG-HKV32';

const LOAD = { clients: 50, warmUp: 100, seconds: 5 };

/** Fresh processes a function. */
const ROUNDS = 3;

/**
 * The started service, warm, under 50 clients that never pause, one address after the other; and what each function
 * costs before it has done anything. The load comes from this process, so that it takes no turn of the service's own.
 */
export const benchApi = async (): Promise<ApiBench> => {
  const service = await startService(PORT);
  const endpoints: LoadRow[] = [];
  try {
    for (const target of await targetsOf(service)) endpoints.push(await load(target, LOAD));
  } finally {
    await service.stop();
  }
  const { rows } = await benchBundles(FUNCTIONS, ROUNDS);
  return { ...LOAD, endpoints, coldStarts: coldStartsOf(rows) };
};

/** The bench as two tables for people. */
export const apiLines = ({ clients, seconds, endpoints, coldStarts }: ApiBench): string[] => [
  `${clients} clients, ${seconds} s each`,
  `${''.padEnd(28)} ${['a second', 'p50 ms', 'p95 ms', 'p99 ms', 'first ms', 'KB', 'errors'].map((head) => head.padStart(9)).join('')}`,
  ...endpoints.map(
    ({ name, ...row }) =>
      `${name.padEnd(28)} ${[row.perSecond, row.p50Ms, row.p95Ms, row.p99Ms, row.firstMs, row.kb, row.errors].map((figure) => figure.toFixed(0).padStart(9)).join('')}`,
  ),
  '',
  `${'cold start'.padEnd(28)} ${'ms'.padStart(9)}${'KB'.padStart(9)}`,
  ...coldStarts.map(
    ({ name, coldMs, kb }) =>
      `${name.padEnd(28)} ${coldMs.toFixed(0).padStart(9)}${kb.toFixed(0).padStart(9)}`,
  ),
];

const coldStartsOf = (rows: BundleBench['rows']): ApiBench['coldStarts'] =>
  rows.map(({ name, loadMs, kb }) => ({ name, coldMs: loadMs, kb }));

const CallList = z.object({ items: z.array(z.object({ id: z.string() })).min(1) });

const targetsOf = async ({ port, data }: StartedService): Promise<Target[]> => {
  const base = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${base}/calls?country=BG&limit=1`);
  const [call] = CallList.parse(await answer.json()).items;
  const token = await fetchToken({ as: 'officer', scope: '', port: String(port), data });
  const id = encodeURIComponent(call?.id ?? '');
  const municipality = `/municipalities/${MUNICIPALITY}`;
  const targets = [
    { name: 'calls', path: '/calls' },
    { name: 'calls, 100 at once', path: '/calls?limit=100' },
    { name: 'calls of a country', path: '/calls?country=BG&sort=deadline' },
    {
      name: 'calls of a theme and budget',
      path: '/calls?theme=energy-renovation&budgetMin=100000',
    },
    { name: 'calls by words', path: '/calls?text=water' },
    { name: 'calls as CSV', path: '/calls?format=csv' },
    { name: 'one call', path: `/calls/${id}` },
    { name: 'matches', path: `${municipality}/matches` },
    { name: 'one match', path: `${municipality}/matches/${id}` },
    { name: 'digest preview', path: `${municipality}/digest-preview` },
    { name: 'partner suggestions', path: `${municipality}/partner-suggestions` },
    { name: 'partner searches', path: '/partner-searches' },
    { name: 'organisations', path: '/organisations' },
    { name: 'sources', path: '/sources' },
  ];
  const routes = routesOf(FUNCTIONS);
  return targets
    .filter(({ path }) => matchPath(routes, new URL(path, base).pathname).length > 0)
    .map(({ name, path }) => ({
      name,
      url: `${base}${path}`,
      headers: { authorization: `Bearer ${token}` },
    }));
};
