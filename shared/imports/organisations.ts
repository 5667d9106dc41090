import { organisationPut, organisationRepository } from '../db/organisation-repository.ts';
import type { Table } from '../db/table.ts';
import { OrganisationId } from '../domain/ids.ts';
import { Organisation } from '../domain/organisation.ts';
import { ok, type Result } from '../domain/result.ts';
import { countryOfNuts } from '../partners/consortium/nuts-prefix.ts';
import { THEME_NAMES } from '../reference/theme-names.ts';
import { jsonText, list, localised, number, text, yesOrNo } from './columns.ts';
import type { Layout } from './file-rows.ts';
import type { Said } from './said.ts';
import type { Source } from './source.ts';
import { isSameRecord, recordBy, recordTarget, refusedRow, type Target } from './target.ts';

const FIELDS = Object.keys(Organisation.shape).filter((field) => field !== 'version');

export const ORGANISATION_LAYOUT: Layout = {
  columns: [
    ...[text('id'), text('kind'), ...localised('name')],
    ...[text('country'), text('nuts3'), number('lat'), number('lon'), text('url')],
    ...[list('languages'), list('themes'), list('networks'), list('members')],
    ...[jsonText('experience'), yesOrNo('hidden'), jsonText('contacts')],
  ],
  needed: ['id'],
  fields: new Set(FIELDS),
};

export const organisationTarget = (table: Table): Target =>
  recordTarget({
    layout: ORGANISATION_LAYOUT,
    putsPerRow: 1,
    readId: (value) => OrganisationId.safeParse(value).data,
    idField: 'id',
    getMany: organisationRepository(table).getMany,
    decide: (said, kept) => decideOrganisation(said, kept),
    puts: (next) => [organisationPut(next)],
  });

/** What an organisation is that nothing else is said of. */
const EMPTY = {
  ...{ languages: [], themes: [], experience: [], networks: [], members: [] },
  ...{ hidden: false, contacts: [] },
};

const THEMES: ReadonlySet<string> = new Set(THEME_NAMES);

/** The organisation that a row makes of the kept one, in its next version; nothing where it says the same. */
export const decideOrganisation = (
  said: readonly Said[],
  kept: Organisation | undefined,
): Result<
  Organisation | undefined,
  { kind: 'refused'; reasons: { where: string; why: string }[] }
> => {
  const version = (kept?.version ?? 0) + 1;
  const made = recordBy(Organisation, { ...EMPTY, ...kept, version }, withEmpty(said));
  if (!made.ok) return made;
  const { themes, nuts3, country } = made.value;
  const reasons = [
    ...themes
      .filter((theme) => !THEMES.has(theme))
      .map((theme) => ({ where: 'themes', why: `no theme has the code ${theme}` })),
    ...(nuts3 && countryOfNuts(nuts3) !== country
      ? [{ where: 'nuts3', why: 'lies in another country' }]
      : []),
  ];
  if (reasons.length > 0) return refusedRow(...reasons);
  return ok(
    kept && isSameRecord({ ...made.value, version: kept.version }, kept) ? undefined : made.value,
  );
};

/** Of what every organisation has, "none" means an empty list, or no. */
const withEmpty = (said: readonly Said[]): Said[] => {
  const empty = new Map<string, unknown>(Object.entries(EMPTY));
  return said.map(({ path, value }) => {
    const [field = ''] = path;
    return {
      path,
      value: value === null && path.length === 1 ? (empty.get(field) ?? null) : value,
    };
  });
};

export const organisationSource = (table: Table): Source => ({
  layout: ORGANISATION_LAYOUT,
  atOnce: 250,
  page: async (request) => {
    const page = await organisationRepository(table).page(request);
    if (!page.ok) return page;
    const items = page.value.items.map(({ version: _version, ...said }) => said);
    return ok({ ...page.value, items });
  },
});
