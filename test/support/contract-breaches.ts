import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import document from '../../docs/openapi.json' with { type: 'json' };
import { OpenApiDocument, type ResponseObject } from '../../functions/show-contract/document.ts';
import type { Answered } from '../../shared/http/answers.ts';

/** The document that answers are held against: as it is kept. */
export const CONTRACT = OpenApiDocument.parse(document);

/** Tests of what all routes have in common make routes of their own, which begin so. */
const MADE_UP = '/made-up/';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'contract');

const compiled = new Map<string, ValidateFunction>();

/** A schema of the document by its place in it; each is compiled once. */
const schemaAt = (pointer: string): ValidateFunction => {
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `contract#${pointer}` });
  compiled.set(pointer, known);
  return known;
};

/** Everything in which an answer breaks the contract, in sentences; none where it keeps it. */
export const breachesOf = ({ event, reply }: Answered): string[] => {
  const { routeKey } = event;
  const [method = '', path = ''] = routeKey.split(' ');
  if (path.startsWith(MADE_UP)) return [];
  const operation = CONTRACT.paths[path]?.[method.toLowerCase()];
  if (!operation) return [`${routeKey} is not in the contract`];
  const status = String(reply.statusCode ?? 200);
  const promised = operation.responses[status];
  if (!promised) return [`${routeKey} answers ${status}, which is not promised`];
  const place = `/paths/${escaped(path)}/${method.toLowerCase()}/responses/${status}`;
  const [response, pointer] =
    '$ref' in promised
      ? [CONTRACT.components.responses[lastPart(promised.$ref)], promised.$ref.slice(1)]
      : [promised, place];
  if (!response) return [`${promised} leads nowhere`];
  return faultsOf(reply, response, pointer).map((fault) => `${routeKey} ${status}: ${fault}`);
};

const lastPart = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** A name as a part of a JSON pointer (RFC 6901) in a fragment. */
const escaped = (name: string): string =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

const faultsOf = (
  { headers = {}, body = '' }: Answered['reply'],
  { headers: promised = {}, content }: ResponseObject,
  pointer: string,
): string[] => {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const missing = Object.keys(promised).filter((name) => !names.has(name));
  const faults = missing.map((name) => `the header ${name} is missing`);
  if (!content) return body === '' ? faults : [...faults, 'there is a body'];
  const [type = ''] = String(headers['content-type'] ?? '').split(';');
  if (!content[type]) return [...faults, `the form ${type} is not promised`];
  if (!type.endsWith('json')) return faults;
  return [...faults, ...jsonFaults(body, `${pointer}/content/${escaped(type)}/schema`)];
};

/** In what a body is no problem as the contract has them. */
export const breaksProblem = (body: unknown): string[] =>
  schemaFaults(body, '/components/schemas/Problem');

const jsonFaults = (body: string, pointer: string): string[] =>
  schemaFaults(JSON.parse(body), pointer);

const schemaFaults = (value: unknown, pointer: string): string[] => {
  const validate = schemaAt(pointer);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`,
  );
};
