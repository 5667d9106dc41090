import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { drawing } from './drawing.ts';

const FILE = resolve(
  import.meta.dirname,
  '../../../../shared/data/feeds/eu-portal/topics-open_2026-08-17.jsonl.gz',
);

const Topic = z.object({ title: z.string().min(1), keywords: z.string(), description: z.string() });
export type Topic = z.infer<typeof Topic>;

/** The open topics of the EU portal when the recording is at hand, else as many made-up ones of their size. */
export const topics = (): Topic[] => {
  if (!existsSync(FILE)) return Array.from({ length: 629 }, (_, n) => madeUp(n));
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n');
  return lines.map((line) => Topic.parse(JSON.parse(line)));
};

const ONSETS = ['b', 'cr', 'd', 'f', 'g', 'l', 'm', 'n', 'pl', 'r', 's', 'st', 't', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'io'];

/** As in any language a few words are frequent and most are rare: the n-th is drawn with a chance of about 1/n. */
const madeUpWord = (rank: number): string => {
  const draw = drawing(rank);
  const syllables = 2 + draw.below(3);
  return Array.from({ length: syllables }, () => draw.from(ONSETS) + draw.from(VOWELS)).join('');
};

const WORDS = 12_000;

const madeUp = (n: number): Topic => {
  const draw = drawing(n);
  const words = (count: number): string =>
    Array.from({ length: count }, () => madeUpWord(Math.floor(WORDS ** draw.next()))).join(' ');
  return { title: words(9), keywords: words(3), description: words(700) };
};
