import * as z from 'zod';
import { StartRefused } from './refusal.ts';

const Origin = z.url({ protocol: /^https?$/ }).refine((text) => new URL(text).origin === text, {
  message: 'not an origin, such as http://localhost:5173',
});

const listOf = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((part) => part.trim() !== ''))
    .pipe(z.array(z.string().trim().pipe(schema)).max(20));

/** What the environment may say of the public port (README, Configuration). */
const EdgeSettings = z.object({
  CORS_ORIGINS: listOf(Origin),
  SIGN_IN_CALLBACKS: listOf(z.url({ protocol: /^https?$/ })),
  REQUESTS_PER_SECOND: z.coerce.number().min(0).max(100_000).default(50),
});
export type EdgeSettings = z.infer<typeof EdgeSettings>;

/** Refuses a start with a setting that does not fit, in one line. */
export const readEdgeSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): EdgeSettings => {
  const parsed = EdgeSettings.safeParse(environment);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new StartRefused(`${issue?.path.join('.')}: ${issue?.message}`);
};
