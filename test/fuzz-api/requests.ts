import fc from 'fast-check';
import type { Operation } from '../../functions/show-contract/document.ts';
import { CONTRACT } from '../support/contract-breaches.ts';
import { fitting, nonsense } from './values.ts';

/** A request as a client makes it, before it is put into the form of the gateway. */
export type FuzzRequest = {
  method: string;
  /** As the contract has it, with `{holes}`. */
  path: string;
  /** As they stand in the address: encoded, or not as they should be. */
  params: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  body?: string;
  /** Of a verified token; without it nobody is signed in. */
  claims?: Record<string, string>;
};

type Known = readonly string[];

/** Requests to all routes of the contract alike, as good and as bad as they come. */
export const anyRequest = (known: Known): fc.Arbitrary<FuzzRequest> =>
  fc.oneof(
    ...Object.entries(CONTRACT.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) =>
        requestTo(method.toUpperCase(), path, operation, known),
      ),
    ),
  );

const requestTo = (method: string, path: string, operation: Operation, known: Known) =>
  fc
    .record({
      params: record(operation, 'path', known),
      query: fc.oneof(
        { weight: 4, arbitrary: record(operation, 'query', known) },
        { weight: 1, arbitrary: fc.dictionary(nonsense, nonsense, { maxKeys: 3 }) },
      ),
      headers: fc.record(
        {
          'if-none-match': nonsense,
          'if-match': fc.constantFrom('*', '"0"', '"1"', '"2", "3"', 'W/"1"', '2'),
          'accept-language': fc.constantFrom('bg', 'el, en;q=0.5', '*', ';;;', 'x'.repeat(500)),
        },
        { requiredKeys: [] },
      ),
      sent: bodyOf(operation, known),
      claims: fc.option(claimsOf(known).map(present), { nil: undefined, freq: 4 }),
    })
    .map(
      ({ params, query, headers, sent, claims }): FuzzRequest => ({
        ...{ method, path, params, query },
        headers: present({ ...headers, ...(sent && { 'content-type': sent.type }) }),
        ...(sent && { body: sent.text }),
        ...(claims && operation.security.length > 0 && { claims }),
      }),
    );

/** Parameters that fit, some of which are left out or replaced by nonsense. */
const record = ({ parameters }: Operation, place: 'path' | 'query', known: Known) => {
  const own = parameters.filter((each) => each.in === place);
  const values = own.map(({ name, schema }) => {
    const good = fitting(schema, known).map(String);
    return [name, fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: nonsense })];
  });
  const all: Record<string, fc.Arbitrary<string>> = Object.fromEntries(values);
  const found: fc.Arbitrary<{ [name: string]: string | undefined }> =
    place === 'path' ? fc.record(all) : fc.record(all, { requiredKeys: [] });
  return found.map((given) => (place === 'path' ? encoded(present(given)) : present(given)));
};

const present = (given: { [name: string]: string | undefined }): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** A path has no empty parts; a percent sign that begins nothing stays as it is. */
const encoded = (params: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value === '%' ? '%E0%A4%A' : encodeURIComponent(value || ' '),
    ]),
  );

type Sent = { type: string; text: string } | undefined;

const bodyOf = ({ requestBody }: Operation, known: Known): fc.Arbitrary<Sent> => {
  const [body] = Object.entries(requestBody?.content ?? {});
  const stray = fc.record({ type: types, text: fc.json() });
  if (!body) {
    const nothing = { weight: 7, arbitrary: fc.constant(undefined) };
    return fc.oneof(nothing, { weight: 1, arbitrary: stray });
  }
  const [type, { schema }] = body;
  const good = fitting(schema, known);
  const send = (value: unknown) => ({ type, text: written(type, value) });
  return fc.oneof(
    { weight: 5, arbitrary: good.map(send) },
    { weight: 3, arbitrary: fc.tuple(good, flaw).map(([value, spoil]) => send(spoil(value))) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }).map(send) },
    { weight: 1, arbitrary: fc.record({ type: types, text: nonsense }) },
    { weight: 1, arbitrary: fc.constantFrom({ type, text: `"${'x'.repeat(70_000)}"` }, undefined) },
  );
};

const types = fc.constantFrom(
  ...['application/json', 'application/merge-patch+json', 'text/plain', 'application/xml', ''],
  ...[
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ],
);

/** Ways to spoil an object: a field more, a field less, a field of another type, a field that is huge. */
const flaw: fc.Arbitrary<(value: unknown) => unknown> = fc
  .record({
    how: fc.constantFrom('more', 'less', 'other', 'huge'),
    at: fc.nat(),
    junk: fc.jsonValue({ maxDepth: 2 }),
  })
  .map(({ how, at, junk }) => (value) => {
    if (typeof value !== 'object' || value === null) return junk;
    const names = Object.keys(value);
    const name = names[at % Math.max(1, names.length)] ?? 'none';
    if (how === 'more') return { ...value, unheardOf: junk };
    if (how === 'other') return { ...value, [name]: junk };
    if (how === 'huge') return { ...value, [name]: 'x'.repeat(5000) };
    return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
  });

const written = (type: string, value: unknown): string => {
  if (type !== 'application/x-www-form-urlencoded') return JSON.stringify(value);
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new URLSearchParams(
    fields.map(([name, each]): [string, string] => [name, inForm(each)]),
  ).toString();
};

const claimsOf = (known: Known) => {
  const parties = known.filter((id) => /^[A-Z]{2}-[A-Za-z0-9]+$/.test(id));
  const common = { sub: 'fuzz', client_id: 'pages', token_use: 'access', scope: 'openid' };
  return fc.oneof(
    fc.constantFrom('', ...parties).map((party) => ({ ...common, role: 'officer', party })),
    fc.constant({ ...common, role: 'association-staff', associations: 'ram-trakia arm' }),
    fc.constant({ ...common, role: 'administrator' }),
    fc.constant({
      ...common,
      sub: 'pages',
      scope: 'grantbridge/calls:write grantbridge/calls:read',
    }),
    fc.dictionary(fc.constantFrom('sub', 'role', 'party', 'scope', 'associations'), nonsense),
  );
};

/** An object may have a `toString` that is none. */
const inForm = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
