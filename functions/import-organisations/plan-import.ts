import { isDeepStrictEqual } from 'node:util';
import type { OrganisationId } from '../../shared/domain/ids.ts';
import { Organisation } from '../../shared/domain/organisation.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { countryOfNuts } from '../../shared/partners/consortium/nuts-prefix.ts';
import { THEME_NAMES } from '../../shared/reference/theme-names.ts';
import { type Cells, saidBy } from './columns.ts';
import type { Reason, Row } from './read-file.ts';

/** What becomes of a row: what is to be written, if anything. */
export type Planned =
  | { line: number; id: OrganisationId; outcome: 'created' | 'changed'; next: Organisation }
  | { line: number; id: OrganisationId; outcome: 'unchanged' }
  | { line: number; id?: OrganisationId; outcome: 'refused'; reasons: Reason[] };

/** Sets each row against what is kept. A row that says what is kept already changes nothing. */
export const planImport = (
  rows: readonly Row[],
  kept: ReadonlyMap<OrganisationId, Organisation>,
): Planned[] =>
  rows.map((row) => {
    const { line } = row;
    if ('refused' in row) return { line, outcome: 'refused', reasons: row.refused };
    const { id } = row;
    const before = kept.get(id);
    const said = organisationOf(row.cells, before);
    if (!said.ok) return { line, id, outcome: 'refused', reasons: said.error.reasons };
    if (isDeepStrictEqual({ ...said.value, version: before?.version }, before)) {
      return { line, id, outcome: 'unchanged' };
    }
    return { line, id, outcome: before ? 'changed' : 'created', next: said.value };
  });

const THEMES: ReadonlySet<string> = new Set(THEME_NAMES);

/** The organisation of a row, in the version that follows the kept one. */
const organisationOf = (
  cells: Cells,
  kept: Organisation | undefined,
): Result<Organisation, { kind: 'refused'; reasons: Reason[] }> => {
  const version = (kept?.version ?? 0) + 1;
  const parsed = Organisation.safeParse({ ...saidBy(cells, kept), version });
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) => ({
      where: path.join('.'),
      why: message,
    }));
    return err({ kind: 'refused', reasons });
  }
  const { themes, nuts3, country } = parsed.data;
  const reasons = [
    ...themes
      .filter((theme) => !THEMES.has(theme))
      .map((theme) => ({ where: 'themes', why: `no theme has the code ${theme}` })),
    ...(nuts3 && countryOfNuts(nuts3) !== country
      ? [{ where: 'nuts3', why: 'lies in another country' }]
      : []),
  ];
  return reasons.length > 0 ? err({ kind: 'refused', reasons }) : ok(parsed.data);
};
