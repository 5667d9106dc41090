import * as z from 'zod';

/** What is known of a programme, by which somebody can be tied to it. */
export const ProgrammeFacts = z.object({
  code: z.string(),
  /** Its names in whatever languages, in one text. */
  names: z.string(),
  /** Countries (ISO 3166-1) and regions (NUTS, of any level) that it or one of its calls names. */
  countries: z.array(z.string()).readonly(),
  nuts: z.array(z.string()).readonly(),
  /** Where its regions are, in degrees; empty where that is not known. */
  centres: z.array(z.object({ lat: z.number(), lon: z.number() })).readonly(),
});
export type ProgrammeFacts = z.infer<typeof ProgrammeFacts>;
