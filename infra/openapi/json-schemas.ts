import * as z from 'zod';
import { NAMED_SCHEMAS } from '../../shared/http/contract.ts';

/** A JSON Schema (draft 2020-12), as OpenAPI 3.1 has it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Collects the named schemas that the others refer to, as components of the document. */
export type Schemas = {
  /** What an answer holds: strict, so that a field that nobody promised is a breach. */
  ofAnswer: (schema: z.ZodType) => JsonSchema;
  /** What a client sends. */
  ofRequest: (schema: z.ZodType) => JsonSchema;
  /** Path parameters as they are once decoded. */
  ofParams: (schema: z.ZodType) => JsonSchema;
  /** The named schemas that were met so far, by name. */
  components: () => Record<string, JsonSchema>;
};

/** Formats whose pattern says the same once more, at length. */
const SAID_BY_FORMAT = new Set(['date', 'date-time', 'email', 'uuid']);

export const openSchemas = (): Schemas => {
  const components = new Map<string, JsonSchema>();

  const ofAnswer = (schema: z.ZodType): JsonSchema => {
    const {
      $schema: _draft,
      $defs = {},
      ...own
    } = z.toJSONSchema(schema, {
      io: 'output',
      metadata: NAMED_SCHEMAS,
      override: tidy,
    });
    for (const [name, definition] of Object.entries($defs)) {
      components.set(name, pointed(definition));
    }
    return pointed(own);
  };

  const inline = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const { $schema: _draft, ...own } = z.toJSONSchema(schema, {
      io,
      metadata: z.registry(),
      override: tidy,
    });
    return own;
  };

  return {
    ofAnswer,
    ofRequest: (schema) => inline(schema, 'input'),
    ofParams: (schema) => inline(schema, 'output'),
    components: () =>
      Object.fromEntries([...components].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
};

const tidy = ({ jsonSchema }: { jsonSchema: JsonSchema }): void => {
  if (jsonSchema.format && SAID_BY_FORMAT.has(jsonSchema.format)) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
};

/** The same with references that lead to the components of the document. */
const pointed = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
