import * as z from 'zod';

const Schema = z.looseObject({
  $ref: z.string().optional(),
  description: z.string().optional(),
});

const Media = z.looseObject({ schema: Schema, example: z.unknown().optional() });
const Content = z.record(z.string(), Media);

const Parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: Schema,
  example: z.unknown().optional(),
});
export type Parameter = z.infer<typeof Parameter>;

const ResponseObject = z.object({
  description: z.string(),
  headers: z.record(z.string(), z.object({ description: z.string() })).optional(),
  content: Content.optional(),
});
export type ResponseObject = z.infer<typeof ResponseObject>;

const Reference = z.strictObject({ $ref: z.string() });

/** An answer, or the shared one that it is. */
const Answering = z.union([Reference, ResponseObject]);
export type Answering = z.infer<typeof Answering>;

const Operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  tags: z.tuple([z.string()]),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(Parameter),
  requestBody: z.looseObject({ content: Content }).optional(),
  responses: z.record(z.string(), Answering),
});
export type Operation = z.infer<typeof Operation>;

/** As much of an OpenAPI document as the page shows, in the form in which ours is generated. */
export const OpenApiDocument = z.looseObject({
  info: z.looseObject({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({
    schemas: z.record(z.string(), Schema),
    responses: z.record(z.string(), ResponseObject),
  }),
});
export type OpenApiDocument = z.infer<typeof OpenApiDocument>;
