import fc from 'fast-check';
import * as z from 'zod';

/** The words of a JSON Schema that values are made by; whatever else it says narrows what is valid, not what is sent. */
const Words = z.looseObject({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});
type Words = z.infer<typeof Words>;

/** Values that a schema of the contract allows; texts are often those that are `known` to the service. */
export const fitting = (schema: unknown, known: readonly string[]): fc.Arbitrary<unknown> => {
  const words = Words.parse(schema);
  if (words.const !== undefined) return fc.constant(words.const);
  if (words.enum) return fc.constantFrom(...words.enum);
  const choices = words.anyOf ?? words.oneOf ?? words.allOf;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, known)));
  switch (words.type) {
    case 'string':
      return text(words, known);
    case 'integer':
      return fc.integer({ min: lowest(words), max: Math.min(words.maximum ?? 1000, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ min: lowest(words), max: words.maximum ?? 1000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(fitting(words.items ?? {}, known), {
        minLength: words.minItems ?? 0,
        maxLength: Math.min(words.maxItems ?? 3, 3),
      });
    case 'object':
      return objects(words, known);
    default:
      return fc.jsonValue();
  }
};

const lowest = ({ minimum, exclusiveMinimum, maximum = 1000 }: Words): number =>
  Math.min(minimum ?? (exclusiveMinimum === undefined ? -1000 : exclusiveMinimum + 1), maximum);

const objects = ({ properties = {}, required = [] }: Words, known: readonly string[]) =>
  fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, fitting(schema, known)]),
    ),
    { requiredKeys: required.filter((name) => name in properties) },
  );

const text = (words: Words, known: readonly string[]): fc.Arbitrary<string> => {
  const { minLength = 0, maxLength = 200 } = words;
  const pattern = words.pattern === undefined ? undefined : new RegExp(words.pattern, 'u');
  const fits = (value: string): boolean =>
    value.length >= minLength && value.length <= maxLength && (pattern?.test(value) ?? true);
  const made = words.format ? formatted(words.format) : pattern && fc.stringMatching(pattern);
  const any = (made ?? fc.string({ minLength, maxLength: Math.min(maxLength, 50) })).map((value) =>
    value.slice(0, maxLength),
  );
  const ours = known.filter(fits);
  return ours.length === 0
    ? any
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ours) }, { weight: 1, arbitrary: any });
};

const moments = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2035-01-01'),
  noInvalidDate: true,
});

const formatted = (format: string): fc.Arbitrary<string> => {
  switch (format) {
    case 'date':
      return moments.map((moment) => moment.toISOString().slice(0, 10));
    case 'date-time':
      return moments.map((moment) => moment.toISOString());
    case 'email':
      return fc.emailAddress();
    case 'uri':
      return fc.webUrl();
    default:
      return fc.string();
  }
};

/** Texts that break what is built carelessly: of other forms, too long, with a meaning elsewhere. */
export const nonsense: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((value) => value.toWellFormed()),
  fc.constantFrom(
    ...['', ' ', '0', '-1', '1e999', 'NaN', 'null', 'undefined', 'true', '[]', '{}', '__proto__'],
    ...['../../etc/passwd', "' OR 1=1 --", '<script>', '\u0000', '\ud83d\ude00', 'a:b', 'BG-', '%'],
    'x'.repeat(3000),
  ),
);
