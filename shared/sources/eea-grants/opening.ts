import type { PlainDate, Zone } from '../../domain/time.ts';
import { type RoughDate, readDateInWords, readRoughDate } from '../dates-in-words.ts';
import type { LabelValues } from './label-values.ts';
import { sentencesOf } from './sentences.ts';

/** When a call opens: on a day, or around a time that is only roughly named. */
export type Opening = { kind: 'on'; date: PlainDate } | { kind: 'around'; when: RoughDate };

const ANNOUNCING =
  /launch|open|publish|announc|expected|planned|foreseen|upcoming|forthcoming|отвор|отваря|обяв|публикув|очаква|планира|предстои|стартира/i;

/** The opening that a page states; calls open when they are published, unless it says otherwise. */
export const statedOpening = (
  values: LabelValues,
  published: string | undefined,
  zone: Zone,
): Opening | undefined => {
  const opens = values.opens?.[0];
  const labelled = opens === undefined ? undefined : openingIn(opens, zone);
  if (labelled || published === undefined) return labelled;
  const date = readDateInWords(published, { zone })?.date;
  return date === undefined ? undefined : { kind: 'on', date };
};

/** The opening that a sentence announces: `The call will be launched in autumn 2026.` */
export const announcedOpening = (text: string): Opening | undefined => {
  for (const sentence of sentencesOf(text)) {
    const when = ANNOUNCING.test(sentence) ? readRoughDate(sentence) : undefined;
    if (when) return { kind: 'around', when };
  }
  return undefined;
};

const openingIn = (text: string, zone: Zone): Opening | undefined => {
  const date = readDateInWords(text, { zone })?.date;
  if (date !== undefined) return { kind: 'on', date };
  const when = readRoughDate(text);
  return when ? { kind: 'around', when } : undefined;
};
