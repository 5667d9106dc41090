import * as z from 'zod';
import { Cadence, type Choices, isPause } from '../../shared/domain/contact-preferences.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { PlainDate } from '../../shared/domain/time.ts';
import type { FormFields } from '../../shared/http/form.ts';

/** The fields that a reader can get wrong. */
export type Field = 'language' | 'cadence' | 'minimumScore' | 'maximumItems' | 'pausedUntil';

/** What a form said that cannot be saved: the fields at fault. */
export type FormError = { kind: 'faulty'; fields: ReadonlySet<Field> };

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const Wanted = z.object({
  language: DigestLanguage,
  cadence: Cadence,
  minimumScore: wholeNumber(0, 100),
  maximumItems: wholeNumber(1, 20),
  pausedUntil: z.union([z.literal('').transform(() => undefined), PlainDate]),
});

/** The choices of a form; `paused` is what was saved before and may stand although it lies in the past. */
export const readChoices = (
  form: FormFields,
  today: PlainDate,
  paused: PlainDate | undefined,
): Result<Choices, FormError> => {
  const parsed = Wanted.safeParse(form);
  const fields = new Set(parsed.success ? [] : parsed.error.issues.flatMap(({ path }) => path));
  const faulty = FIELDS.filter((field) => fields.has(field));
  const until = Wanted.shape.pausedUntil.safeParse(form.pausedUntil).data;
  if (until !== undefined && !isPause(until, today, paused)) faulty.push('pausedUntil');
  if (faulty.length > 0 || !parsed.success) {
    return err({ kind: 'faulty', fields: new Set(faulty) });
  }
  const { pausedUntil, ...choices } = parsed.data;
  return ok({ ...choices, ...(pausedUntil === undefined ? {} : { pausedUntil }) });
};

const FIELDS: readonly Field[] = [
  'language',
  'cadence',
  'minimumScore',
  'maximumItems',
  'pausedUntil',
];
