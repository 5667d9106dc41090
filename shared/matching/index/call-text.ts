import type { CallRecord } from '../../domain/call.ts';
import type { Language } from '../../domain/language.ts';

/** The words of a call, in every language that it has them in. */
export type CallText = Pick<
  CallRecord,
  'title' | 'keywords' | 'summary' | 'descriptionText' | 'language'
>;

/** A call states its object first; what follows repeats conditions common to all calls. */
const READ_CHARACTERS = 6000;

/** How often a word of a title, a keyword or the text counts. */
const TITLE = 3;
const KEYWORD = 2;
const TEXT = 1;

/** A piece of a call's text and how much each of its words counts. */
type Tell = (text: string, language: Language, weight: number) => void;

/** Tells all pieces of a call's text: titles and summaries in their languages, keywords, and the description's beginning. */
export const eachPiece = (call: CallText, tell: Tell): void => {
  for (const [language, title] of Object.entries(call.title)) tell(title, language, TITLE);
  for (const keyword of call.keywords) tell(keyword, call.language, KEYWORD);
  for (const [language, summary] of Object.entries(call.summary ?? {})) {
    tell(summary.slice(0, READ_CHARACTERS), language, TEXT);
  }
  const left = READ_CHARACTERS - (call.summary?.[call.language]?.length ?? 0);
  const description = call.descriptionText?.slice(0, Math.max(0, left)) ?? '';
  if (description !== '') tell(description, call.language, TEXT);
};
