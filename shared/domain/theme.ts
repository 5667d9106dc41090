import * as z from 'zod';

/** Code of a theme of municipal life in the controlled vocabulary of `shared/reference/themes.ts`. */
export const ThemeCode = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/)
  .brand<'ThemeCode'>();
export type ThemeCode = z.infer<typeof ThemeCode>;
