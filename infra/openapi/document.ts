import { TAGS, type Tag } from '../../shared/http/contract.ts';
import type { Method } from '../manifest.ts';
import { openSchemas } from './json-schemas.ts';
import type { ContractedRoute } from './load-contracts.ts';
import { type Described, operationOf } from './operation.ts';

/** Of the contract, not of the service: it grows with everything that a client may count on. */
const VERSION = '1.0.0';

const DESCRIPTION = `Open funding calls for municipalities, how they match, and who may join in.

Everything is JSON in UTF-8 unless an answer says otherwise. Unknown fields and parameters are refused. Lists are read
page by page: follow \`cursor\` until there is none. Refusals are problem details (RFC 9457), whose \`type\` is an address
of this service that explains it. The gateway in front of the service refuses by itself, with a JSON object that has
only a \`message\`, what is too fast (429), too large (413), of another method or address (404), or signed by nobody (401).`;

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const SIGN_IN = {
  signedIn: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'An access token of the sign-in of this service (OAuth 2.0, OpenID Connect), of a person or of a machine client.',
  },
};

/** The contract of the API as an OpenAPI 3.1 document. The same contracts always give the same document. */
export const openApiDocument = (routes: readonly ContractedRoute[]): Described => {
  const parts = { schemas: openSchemas(), refusals: new Map<string, Described>() };
  const paths: Record<string, Record<string, Described>> = {};
  for (const route of [...routes].sort(inOrder)) {
    const operation = operationOf(route, parts);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'GrantBridge',
      version: VERSION,
      summary: 'Open funding calls, and the municipalities they are for.',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The service that gives this document.' }],
    tags: tagsOf(routes),
    paths,
    components: {
      ...(routes.some((route) => route.for === 'signed-in') && { securitySchemes: SIGN_IN }),
      schemas: parts.schemas.components(),
      responses: Object.fromEntries([...parts.refusals].sort(byName)),
    },
  };
};

const inOrder = (a: ContractedRoute, b: ContractedRoute): number =>
  a.path === b.path
    ? METHODS.indexOf(a.method) - METHODS.indexOf(b.method)
    : a.path < b.path
      ? -1
      : 1;

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one < other ? -1 : 1;

const tagsOf = (routes: readonly ContractedRoute[]): Described[] => {
  const used = new Set<Tag>(routes.map(({ contract }) => contract.tag));
  return Object.entries(TAGS)
    .filter(([name]) => [...used].some((tag) => tag === name))
    .map(([name, description]) => ({ name, description }));
};

/** As it is written into a file. */
export const documentText = (document: Described): string =>
  `${JSON.stringify(document, null, 2)}\n`;
