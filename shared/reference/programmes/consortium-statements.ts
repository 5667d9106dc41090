import type { WrittenProgramme } from './statements.ts';

type WrittenConsortium = NonNullable<WrittenProgramme['eligibility']['consortium']>;

/** Who must come together, as the programme's documents say. */
export const consortiumOf = (rule: Omit<WrittenConsortium, 'by' | 'text'>, text: string) => ({
  consortium: { ...rule, by: 'programme' as const, text },
});
