import type { Priority } from '../../domain/municipality.ts';
import type { SharedTheme } from '../reasons.ts';
import { themeStrength } from '../score-parts.ts';
import type { MatchScratch } from './scratch.ts';
import type { ThemePostings } from './theme-postings.ts';

/** Notes, call by call, what a reader's priorities leave open, and which calls share any of them. */
export const addThemes = (
  postings: ThemePostings,
  priorities: readonly Priority[],
  scratch: MatchScratch,
): void => {
  const { gaps, themed, isThemed } = scratch;
  for (let at = 0; at < scratch.themedCount; at += 1) {
    const call = themed[at] ?? 0;
    gaps[call] = 1;
    isThemed[call] = 0;
  }
  scratch.themedCount = 0;
  for (const { theme, weight } of priorities) {
    const number = scratch.themeNumbers.get(theme);
    if (number !== undefined) addPostings(postings, number, weight, scratch);
  }
};

const addPostings = (
  postings: ThemePostings,
  theme: number,
  priority: number,
  scratch: MatchScratch,
): void => {
  const { gaps, themed, isThemed } = scratch;
  const end = postings.starts[theme + 1] ?? 0;
  for (let at = postings.starts[theme] ?? 0; at < end; at += 1) {
    const call = postings.calls[at] ?? 0;
    gaps[call] = (gaps[call] ?? 1) * (1 - themeStrength(priority, postings.weights[at] ?? 0));
    if (isThemed[call] === 1) continue;
    isThemed[call] = 1;
    themed[scratch.themedCount] = call;
    scratch.themedCount += 1;
  }
};

/** The themes of one call that are among a reader's priorities, in the order of these. */
export const themesShared = (
  postings: ThemePostings,
  priorities: readonly Priority[],
  { themeNumbers }: Pick<MatchScratch, 'themeNumbers'>,
  call: number,
): SharedTheme[] =>
  priorities.flatMap(({ theme, weight }) => {
    const number = themeNumbers.get(theme);
    const about = number === undefined ? 0 : weightIn(postings, number, call);
    return about === 0 ? [] : [{ theme, strength: themeStrength(weight, about) }];
  });

const weightIn = (
  { starts, calls, weights }: ThemePostings,
  theme: number,
  call: number,
): number => {
  let low = starts[theme] ?? 0;
  let high = starts[theme + 1] ?? 0;
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle] ?? 0) < call) low = middle + 1;
    else high = middle;
  }
  return low < end && calls[low] === call ? (weights[low] ?? 0) : 0;
};
