import type { Row } from './wire.ts';

/** Languages the portal translates topics into. */
const LANGUAGES = 'bg|cs|da|de|el|en|es|et|fi|fr|ga|hr|hu|it|lt|lv|mt|nl|pl|pt|ro|sk|sl|sv';
/** `48400948TOPICSen`, `11143COMPETITIVE_CALLen`; external action writes it large: `186246PROSPECTSEN`. */
const SUFFIX = new RegExp(`^(.+?)(${LANGUAGES}|(?<=PROSPECTS)[A-Z]{2})$`);

/** Which record a row is about, and the language it is written in. */
type Named = { sourceId: string; language: string };

/**
 * A reference without its language names the record in all languages. Where the row does not say its
 * language, the reference does; where neither does, it is what was asked for, English.
 */
export const namedBy = (reference: string, row: Row): Named => {
  const [, stem, suffix] = SUFFIX.exec(reference) ?? [];
  const stated = (row.metadata.language ?? row.language)?.trim().toLowerCase();
  const language =
    stated !== undefined && /^[a-z]{2}$/.test(stated) ? stated : suffix?.toLowerCase();
  if (stem !== undefined && suffix?.toLowerCase() === language) {
    return { sourceId: stem, language: language ?? 'en' };
  }
  return { sourceId: reference, language: language ?? 'en' };
};
