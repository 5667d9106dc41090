import type { ThemeCode } from '../../domain/theme.ts';
import type { IndexedCall } from '../indexed-call.ts';

/**
 * Which calls are about which theme, and with what weight above 0: those of theme `t` are `calls[starts[t]]` up
 * to `calls[starts[t + 1]]`, ascending.
 */
export type ThemePostings = {
  /** In ascending order. */
  themes: readonly ThemeCode[];
  starts: Uint32Array;
  calls: Uint16Array;
  weights: Float64Array;
};

/** Compiles the postings of `calls`, which are in their order. A theme that a call names twice counts once. */
export const compileThemes = (calls: readonly Pick<IndexedCall, 'themes'>[]): ThemePostings => {
  const lists = new Map<ThemeCode, { call: number; weight: number }[]>();
  calls.forEach(({ themes }, call) => {
    for (const { theme, weight } of themes) {
      const list = lists.get(theme) ?? [];
      lists.set(theme, list);
      if (weight > 0 && list.at(-1)?.call !== call) list.push({ call, weight });
    }
  });
  const themes = [...lists.keys()].sort();
  const all = themes.flatMap((theme) => lists.get(theme) ?? []);
  const starts = new Uint32Array(themes.length + 1);
  themes.forEach((theme, at) => {
    starts[at + 1] = (starts[at] ?? 0) + (lists.get(theme)?.length ?? 0);
  });
  return {
    themes,
    starts,
    calls: Uint16Array.from(all, ({ call }) => call),
    weights: Float64Array.from(all, ({ weight }) => weight),
  };
};
