import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/manifest.ts';
import { AUDITED } from '../../shared/audit/audit-log.ts';
import { Scope } from '../../shared/domain/actor.ts';
import { ACCESS, type ClosedRow, type Who } from '../support/access-matrix.ts';
import { aGetRequest, aSignedInRequest, type TestClaims } from '../support/aws-events.ts';
import { answerOf, CLAIMS, machineWith } from '../support/signed-in.ts';

const routes = FUNCTIONS.flatMap(({ triggers }) =>
  triggers.flatMap((trigger) =>
    trigger.kind === 'route'
      ? [{ key: `${trigger.method} ${trigger.path}`, audience: trigger.for }]
      : [],
  ),
);

const PEOPLE: Who[] = ['officer', 'officerElsewhere', 'staff', 'staffElsewhere', 'administrator'];

/** Every role, of its own and of another tenancy, with how each is answered by a route that takes only `may`. */
const asking = (may: readonly Who[], scope: Scope | undefined, status: number) => [
  ...PEOPLE.map((who) => ({
    who,
    claims: CLAIMS[who],
    answered: may.includes(who) ? status : 403,
  })),
  { who: 'a person without a role', claims: CLAIMS.roleless, answered: 401 },
  ...(scope === undefined
    ? []
    : [{ who: `a machine with ${scope}`, claims: machineWith(scope), answered: status }]),
  {
    who: 'a machine with every other scope',
    claims: machineWith(...Scope.options.filter((each) => each !== scope)),
    answered: 403,
  },
  { who: 'a machine without scopes', claims: machineWith(), answered: 403 },
];

describe('who may do what', () => {
  it('is written down for every route of the manifest, and for no other', () => {
    expect(Object.keys(ACCESS).sort()).toEqual(routes.map(({ key }) => key).sort());
  });

  it('asks for a sign-in exactly where the manifest says so', () => {
    const closed = routes.filter(({ audience }) => audience === 'signed-in');
    const written = Object.keys(ACCESS).filter((key) => ACCESS[key] !== 'open');
    expect(written.sort()).toEqual(closed.map(({ key }) => key).sort());
  });
});

const CASES = Object.entries(ACCESS).flatMap(([key, row]) =>
  row === 'open'
    ? []
    : asking(row.may, row.scope, row.status).map((each) => ({ ...each, key, row })),
);

const askedBy = (key: string, row: ClosedRow, claims: TestClaims) => {
  const [method = '', path = ''] = key.split(' ');
  const asked = aSignedInRequest(method, path, { claims, path: row.path, body: row.body });
  const request = { ...asked, headers: { ...asked.headers, ...row.headers } };
  return row.csv === undefined
    ? request
    : { ...request, headers: { 'content-type': 'text/csv' }, body: row.csv };
};

const askedByNobody = (key: string, row: ClosedRow) => ({
  ...aGetRequest(key, { path: row.path }),
  routeKey: key,
});

describe('a route for whoever is signed in', () => {
  it.each(CASES)('$key answers $who with $answered', async ({ key, row, claims, answered }) => {
    const request = askedBy(key, row, claims);
    expect((await answerOf(await row.handler(), request)).status).toBe(answered);
  });

  const closed = Object.entries(ACCESS).flatMap(([key, row]) =>
    row === 'open' ? [] : [{ key, row }],
  );

  it.each(closed)('$key answers nobody, nor an ID token', async ({ key, row }) => {
    const nobody = askedByNobody(key, row);
    expect((await answerOf(await row.handler(), nobody)).status).toBe(401);
    const request = askedBy(key, row, { ...CLAIMS.administrator, token_use: 'id' });
    expect((await answerOf(await row.handler(), request)).status).toBe(401);
  });
});

describe('what is written in the name of whoever is signed in', () => {
  const writing = Object.entries(ACCESS).flatMap(([key, row]) =>
    row === 'open' || key.startsWith('GET ') ? [] : [{ key, row }],
  );

  it.each(writing)('is noted: $key', async ({ key, row }) => {
    const noted: unknown[] = [];
    const note = (entry: unknown) => noted.push(entry);
    subscribe(AUDITED.name, note);
    try {
      const [who] = row.may;
      if (who === undefined) throw new Error('nobody may');
      const request = askedBy(key, row, CLAIMS[who]);
      expect((await answerOf(await row.handler(), request)).status).toBe(row.status);
      expect(noted).toEqual([
        expect.objectContaining({
          who: { id: CLAIMS[who].sub, role: CLAIMS[who].role },
          what: expect.stringMatching(/^[a-z-]+(\/[^/]+)*$/),
          outcome: 'written',
        }),
      ]);
    } finally {
      unsubscribe(AUDITED.name, note);
    }
  });
});
