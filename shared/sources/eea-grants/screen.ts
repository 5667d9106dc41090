import type { Outline } from './outline.ts';

const CALL_WORDS =
  /call|small grants? scheme|open for applications|invitation|procedure|покан|процедур|набиране|конкурс|грантов|кандидатстване/i;
const EXTENSION = /exten(?:d|sion)|prolong|удълж/i;

/** Whether a page without the labels of a call is about one at all: operators list all their news. */
export const speaksOfCall = ({ title, blocks }: Outline): boolean =>
  CALL_WORDS.test(title) ||
  tellsExtension(title) ||
  CALL_WORDS.test(
    blocks
      .slice(0, 10)
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 1000),
  );

/** Whether a page is the news that the deadline of a call was extended. */
export const tellsExtension = (title: string): boolean => EXTENSION.test(title);

const EXTENSION_WORDS =
  /(?:the )?(?:submission |application )?deadlines?(?: for(?: the)?(?: submission of)?(?: (?:applications|proposals))?)?(?: (?:is|was|has been))?|extended|extension of(?: the)?|prolong(?:ed|ation of)|удълж\p{L}*|(?:кра(?:ен|йният|йния) )?срок(?:ът|а)?(?: за)?(?: (?:кандидатстване|подаване на (?:проектни )?предложения))?|(?<!\p{L})(?:under|по|на|е|се|the|call|покана(?:та)?)(?!\p{L})/giu;

/** A title without what only says that its deadline moved, to be compared with other titles. */
export const coreTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(EXTENSION_WORDS, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
