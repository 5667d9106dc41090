import { chanceOf } from './chance.ts';
import { budgetMoved, deadlineIn, isShown, type Life } from './lives.ts';
import type { Row } from './portal-rows.ts';

/** The rows of a week: those that are shown, in another order each week, with all that trembles in them. */
export const snapshotOf = (lives: readonly Life[], week: number): Row[] => {
  const rows = lives.flatMap((life, n) =>
    isShown(life, week) ? [rowIn(life, week, chanceOf(week * 1000 + n))] : [],
  );
  const cut = (week * 37) % Math.max(1, rows.length);
  return [...rows.slice(cut), ...rows.slice(0, cut)];
};

const rowIn = (life: Life, week: number, chance: () => number): Row => {
  const { row } = life;
  const { metadata } = row;
  const shuffled = (items: readonly string[]) =>
    [...items].sort((a, b) => (a + week > b + week ? 1 : -1) * (chance() < 0.5 ? 1 : -1));
  const changed = budgetMoved(life, week);
  return {
    ...row,
    checksum: `${week}`,
    metadata: {
      ...metadata,
      deadlineDate: shuffled(deadlinesIn(life, week, chance)),
      keywords: shuffled(metadata.keywords),
      tags: shuffled(metadata.tags),
      status: [chance() < 0.5 ? '31094501' : '31094502'],
      descriptionByte: metadata.descriptionByte.map((html) => restyled(html, chance)),
      budget: changed ? metadata.budget.map((sum) => String(Number(sum) * 2)) : metadata.budget,
      budgetOverview: changed ? metadata.budgetOverview.map(doubled) : metadata.budgetOverview,
    },
  };
};

/** As many as were recorded, eight weeks apart; those of cascade calls off by some seconds. */
const deadlinesIn = (life: Life, week: number, chance: () => number): string[] => {
  const first = deadlineIn(life, week);
  return life.row.metadata.deadlineDate.map((_, n) => {
    const trembling = life.exact
      ? Math.floor(chance() * 29) * 1000
      : Math.floor(chance() * 5) * 1000;
    const later = (life.row.metadata.deadlineDate.length - 1 - n) * 56 * 86_400_000;
    return new Date(first - later + trembling).toISOString().replace('Z', '+0000');
  });
};

/** The same words in other markup. */
const restyled = (html: string, chance: () => number): string => {
  if (chance() < 0.5) return html;
  const tagged = html.replaceAll('<p>', '<p class="c">').replaceAll('</p>', '</p>\n');
  return chance() < 0.5 ? tagged : `<div style="margin:0">${tagged}</div>`;
};

const doubled = (overview: string): string =>
  overview.replace(
    /"(min|max)Contribution":(\d+)/g,
    (_, bound: string, sum: string) => `"${bound}Contribution":${Number(sum) * 2}`,
  );
