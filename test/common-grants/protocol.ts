import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';

const Schemas = z.array(z.looseObject({ $id: z.string() }));
const file = new URL('schemas.json', import.meta.url);

const ajv = new Ajv2020({
  schemas: Schemas.parse(JSON.parse(readFileSync(file, 'utf8'))),
  // The schemas of the forms of an application, which no answer of ours has, are not strict.
  strict: false,
  allErrors: true,
});
addFormats.default(ajv);
// JSON Schema means by `time` one with an offset; the protocol, as it says of the type, one without a time zone.
ajv.addFormat('time', /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);

/** What is wrong with an answer by a schema of the protocol, as a standard validator finds it. */
export const faultsBy = (schema: string, answer: unknown): unknown[] => {
  const validate = ajv.getSchema(`${schema}.yaml`);
  if (!validate) throw new Error(`no schema ${schema}`);
  return validate(answer) === true ? [] : (validate.errors ?? []);
};
