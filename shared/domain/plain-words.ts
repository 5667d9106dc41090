import * as z from 'zod';

/** What a text that strangers will read may not hold, and what its writer is told. */
const REFUSED: readonly { holds: (text: string) => boolean; why: string }[] = [
  {
    holds: (text) => /<[a-z!/?]|&(?:[a-z]+|#\w+);/i.test(text),
    why: 'holds markup; only plain text is taken',
  },
  {
    holds: (text) => /[^\P{C}\n\r\t]/u.test(text),
    why: 'holds invisible control characters',
  },
  {
    holds: (text) => /[^\s@]@|@[^\s@]|\w\s*[([{]\s*(?:at|кльомба)\s*[)\]}]/iu.test(text),
    why: 'holds an e-mail address; contacts are exchanged once both sides agree',
  },
  {
    holds: (text) => namesATelephone(text),
    why: 'holds a telephone number; contacts are exchanged once both sides agree',
  },
  {
    holds: (text) => /https?:|\bwww\./i.test(text),
    why: 'holds a link; links are not relayed',
  },
];

/** Days and times look like telephone numbers and are none: `01.09.2026`, `30/10`, `2026-10-01`. */
const DAYS = [
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /(?<![\d./+-])(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])(?:[./]\d{4})?(?![./]?\d)/g,
];

const INTERNATIONAL = /(?:\+|\b00)\d(?:[\s()./-]{0,2}\d){6,14}(?!\d)/;
const NATIONAL = /(?<![\d.,])\(?0\d(?:[\s()./-]{0,2}\d){7,11}(?!\d)/;
const NAMED = /(?:тел|τηλ|tel|tlf|phone|gsm|мобилен)\p{L}*\.?[\s:]*\(?\d(?:[\s()./-]{0,2}\d){5,}/iu;

const namesATelephone = (text: string): boolean => {
  const bare = DAYS.reduce((rest, day) => rest.replace(day, ' '), text);
  return [INTERNATIONAL, NATIONAL, NAMED].some((pattern) => pattern.test(bare));
};

/**
 * A text by one side for the other, 1 to `most` characters: plain, and without any way around the service, because
 * addresses are exchanged only by consent of both. What looks like one is refused, not cut out: its writer shall know.
 */
export const plainWords = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .superRefine((text, context) => {
      for (const { holds, why } of REFUSED) {
        if (holds(text)) context.addIssue({ code: 'custom', message: why });
      }
    });
