import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The runbook's own file: every alarm has a heading in it. */
export const RUNBOOK_FILE = join(import.meta.dirname, '../../docs/runbook.md');

/** One heading of the runbook and the paragraph under it, which says what breaks for whom. */
export type RunbookEntry = { heading: string; anchor: string; consequence: string };

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** The second-level headings of a runbook with their first paragraphs. */
export const readRunbook = (
  markdown: string = readFileSync(RUNBOOK_FILE, 'utf8'),
): RunbookEntry[] =>
  markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...rest] = section.split('\n');
      const [paragraph = ''] = rest
        .join('\n')
        .trim()
        .split(/\n\s*\n/);
      return {
        heading: heading.trim(),
        anchor: anchorOf(heading),
        consequence: paragraph.replaceAll(/\s+/g, ' '),
      };
    });
