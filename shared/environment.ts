import * as z from 'zod';

/** Parses the environment once at start; names every setting that is missing or wrong, never its value. */
export const readEnvironment = <T extends z.ZodType>(
  schema: T,
  environment: Record<string, string | undefined> = process.env,
): z.infer<T> => {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const settings = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new BadEnvironmentError(`bad settings: ${settings.join('; ')}`);
};

/** The function cannot start: a setting is missing or malformed. */
export class BadEnvironmentError extends Error {
  override readonly name = 'BadEnvironmentError';
}

/** Every function works on the one table. */
export const TableEnvironment = z.object({ TABLE_NAME: z.string().min(3).max(255) });
