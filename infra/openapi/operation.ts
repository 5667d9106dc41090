import { IdempotencyKey } from '../../shared/domain/keyed-request.ts';
import type { Answer, Content } from '../../shared/http/contract.ts';
import { PROBLEMS, type ProblemType } from '../../shared/http/problem.ts';
import { ProblemView } from '../../shared/http/views/problem-view.ts';
import type { JsonSchema, Schemas } from './json-schemas.ts';
import type { ContractedRoute } from './load-contracts.ts';

/** Parts of an OpenAPI document, as far as they are not looked into here. */
export type Described = Record<string, unknown>;

/** What the operations of a document have in common. */
export type SharedParts = {
  schemas: Schemas;
  /** Answers that refuse, by the names of their problems. */
  refusals: Map<string, Described>;
};

/** What parameters of these names mean on every route, unless it says otherwise. */
const COMMON: Readonly<Record<string, string>> = {
  limit: 'Most items of a page.',
  cursor: 'Where to go on: the `cursor` of the page before.',
};

/** One route as an operation of OpenAPI 3.1. */
export const operationOf = (route: ContractedRoute, parts: SharedParts): Described => {
  const { contract, functionName } = route;
  const { schemas } = parts;
  const { operationId, summary, description, tag } = contract;
  return {
    operationId: operationId ?? camelCase(functionName),
    summary,
    ...(description && { description }),
    tags: [tag],
    security: route.for === 'signed-in' ? [{ signedIn: [] }] : [],
    parameters: parametersOf(route, schemas),
    ...bodyOf(route, schemas),
    responses: responsesOf(route, parts),
  };
};

const camelCase = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

const parametersOf = (route: ContractedRoute, schemas: Schemas): Described[] => {
  const { contract } = route;
  const { params, query } = contract.request.shape;
  return [
    ...parametersIn('path', schemas.ofParams(params), contract),
    ...parametersIn('query', schemas.ofRequest(query), contract),
    ...(contract.ifMatch ? [IF_MATCH] : []),
    ...(takesKey(route) ? [keyParameter(schemas)] : []),
  ];
};

/** Missing, it is answered by a problem of its own, and not as a request that is not understood. */
const IF_MATCH: Described = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description:
    'The `ETag` by which the version that is meant was answered, or `*` for whichever there is (RFC 9110, 13.1.1).',
  schema: { type: 'string', minLength: 1 },
  example: '"3"',
};

/** A POST by whoever is signed in is carried out once under a key; other methods may be repeated as they are. */
const takesKey = ({ method, for: audience }: ContractedRoute): boolean =>
  method === 'POST' && audience === 'signed-in';

const keyParameter = (schemas: Schemas): Described => ({
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Names the request, so that it is carried out once however often it is sent: for a day the same request under the same key is given the first answer again, with the header `idempotency-replayed`.',
  schema: schemas.ofRequest(IdempotencyKey),
});

const parametersIn = (
  place: 'path' | 'query',
  { properties = {}, required = [] }: JsonSchema,
  { about, example }: ContractedRoute['contract'],
): Described[] =>
  Object.entries(properties).map(([name, schema]) => {
    const description = about?.[name] ?? COMMON[name];
    const given = example?.[place === 'path' ? 'params' : 'query']?.[name];
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description && { description }),
      schema,
      ...(given !== undefined && { example: typedAs(schema, given) }),
    };
  });

/** Everything in an address is a text; an example has the type that its schema names. */
const typedAs = (schema: JsonSchema | boolean, text: string): unknown =>
  typeof schema === 'object' && (schema.type === 'integer' || schema.type === 'number')
    ? Number(text)
    : text;

const bodyOf = ({ contract }: ContractedRoute, schemas: Schemas): Described => {
  const { body } = contract.request.shape;
  if (!body) return {};
  const example = contract.example?.body;
  const content = {
    schema: schemas.ofRequest(body),
    ...(example !== undefined && { example }),
  };
  const required = !body.safeParse(undefined).success;
  return {
    requestBody: { required, content: { [contract.bodyType ?? 'application/json']: content } },
  };
};

const responsesOf = (route: ContractedRoute, parts: SharedParts): Described => {
  const answers = Object.entries(route.contract.answers).map(
    ([status, answer]) => [status, answerOf(answer, parts.schemas)] as const,
  );
  const problems = [...byStatus(problemsOf(route))].map(
    ([status, types]) => [String(status), refusalBy(types, parts)] as const,
  );
  return Object.fromEntries([...answers, ...problems].sort(([a], [b]) => Number(a) - Number(b)));
};

const answerOf = ({ what, contents, headers }: Answer, schemas: Schemas): Described => ({
  description: what,
  ...(headers && {
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, description]) => [
        name,
        { description, required: true, schema: { type: 'string' } },
      ]),
    ),
  }),
  ...(contents.length > 0 && {
    content: Object.fromEntries(contents.map((each) => [each.type, contentOf(each, schemas)])),
  }),
});

const contentOf = ({ schema, example }: Content, schemas: Schemas): Described =>
  schema
    ? { schema: schemas.ofAnswer(schema), ...(example !== undefined && { example }) }
    : { schema: { type: 'string' } };

/** How a route may refuse: by what it takes, by whom it answers, and by what its contract adds. */
const problemsOf = (route: ContractedRoute): ProblemType[] => {
  const { contract, for: audience } = route;
  if (contract.refusesByPage || contract.refusesByProtocol) return [];
  return [
    'bad-request',
    ...(audience === 'signed-in' ? (['not-signed-in', 'forbidden'] as const) : []),
    ...(contract.ifMatch ? (['precondition-failed', 'precondition-required'] as const) : []),
    ...(contract.request.shape.body ? (['body-too-long', 'unsupported-media-type'] as const) : []),
    ...(takesKey(route) ? (['conflict', 'key-reused'] as const) : []),
    ...(contract.problems ?? []),
    'internal-error',
  ];
};

const byStatus = (types: readonly ProblemType[]): Map<number, ProblemType[]> =>
  Map.groupBy(new Set(types), (type) => PROBLEMS[type].status);

const refusalBy = (types: readonly ProblemType[], parts: SharedParts): Described => {
  const name = types.join('.');
  if (!parts.refusals.has(name)) parts.refusals.set(name, problemAnswer(types, parts.schemas));
  return { $ref: `#/components/responses/${name}` };
};

const problemAnswer = (types: readonly ProblemType[], schemas: Schemas): Described => {
  const [first = 'bad-request'] = types;
  const { status, title } = PROBLEMS[first];
  return {
    description: types.map((type) => `${PROBLEMS[type].title}.`).join(' '),
    content: {
      'application/problem+json': {
        schema: {
          ...schemas.ofAnswer(ProblemView),
          properties: { type: { enum: types.map((type) => `/problems/${type}`) } },
        },
        example: { type: `/problems/${first}`, title, status, detail: title },
      },
    },
  };
};
