import type * as z from 'zod';
import { municipalityPuts, municipalityRepository } from '../db/municipality-repository.ts';
import type { Table } from '../db/table.ts';
import { authorise } from '../domain/authorisation.ts';
import { MunicipalityId } from '../domain/ids.ts';
import { type Municipality, Priority } from '../domain/municipality.ts';
import { MunicipalityRow, profileOf, WholeProfile } from '../domain/profile.ts';
import { err, ok, type Result } from '../domain/result.ts';
import {
  type ProfileRefusal,
  type WrittenMunicipality,
  wholeProfileOf,
  writtenRow,
} from '../municipalities/write-profile.ts';
import {
  type Fields,
  jsonText,
  list,
  listOrNone,
  localised,
  number,
  partOf,
  text,
  words,
} from './columns.ts';
import type { Layout } from './file-rows.ts';
import { applySaid, type Said } from './said.ts';
import {
  type RecordTarget,
  reasonsOf,
  recordTarget,
  refusedRow,
  saidOf,
  type Target,
} from './target.ts';
import { notAllowed } from './who-may.ts';

/** `water:3`, and as JSON where it does not fit that. */
const priorities = list(
  'priorities',
  (part) => {
    const [theme, weight] = part.split(':');
    return { theme, weight: Number(weight) };
  },
  (item) => {
    const { theme, weight } = Priority.parse(item);
    return `${theme}:${weight}`;
  },
);

export const MUNICIPALITY_LAYOUT: Layout = {
  columns: [
    ...[text('id'), ...localised('name'), text('nuts3'), text('zone')],
    ...[number('population'), number('lat'), number('lon')],
    ...[list('areaTypes'), list('borders'), list('associations'), priorities],
    ...[
      partOf('needs', text('language'), 'needsLanguage'),
      partOf('needs', words('text'), 'needsText'),
      partOf('ownContributionCeiling', number('amount'), 'ownContributionAmount'),
      partOf('ownContributionCeiling', text('currency'), 'ownContributionCurrency'),
    ],
    ...[listOrNone('languages'), jsonText('experience'), listOrNone('networks')],
    ...[jsonText('twinTowns'), number('staff')],
  ],
  needed: ['id'],
  fields: new Set(Object.keys(MunicipalityRow.shape)),
};

export const municipalityTarget = (table: Table): Target =>
  recordTarget({
    layout: MUNICIPALITY_LAYOUT,
    // Few join an association, and of those most join one.
    putsPerRow: 1,
    readId: (value) => MunicipalityId.safeParse(value).data,
    idField: 'id',
    getMany: (ids) => municipalityRepository(table).getMany(ids),
    decide: decideMunicipality,
    puts: municipalityPuts,
  });

type Decide = RecordTarget<MunicipalityId, Municipality, Municipality>['decide'];

/**
 * The municipality that a row makes of the kept one, in its next version; nothing where it says the same. Whoever may
 * not write the profile is refused in the same words whether or not there is one.
 */
export const decideMunicipality: Decide = (said, kept, by) => {
  const id = MunicipalityId.parse(saidOf(said, 'id'));
  const resource = { owner: id, associations: kept?.associations ?? [] };
  const may = authorise(by, 'write-profile', resource);
  if (!may.ok) return refusedRow(notAllowed('id', may.error));
  const facts = authorise(by, 'write-municipality', resource).ok;
  const written = kept ? changed(kept, said, facts) : added(said, facts);
  if (!written.ok) return refusedRow(...written.error.reasons);
  return ok(written.value.outcome === 'unchanged' ? undefined : written.value.next);
};

type Written = Result<WrittenMunicipality, ProfileRefusal>;

const changed = (kept: Municipality, said: readonly Said[], facts: boolean): Written => {
  const { id: _id, ...given } = withoutEmpty(applySaid(profileOf(kept), withLists(said)));
  const profile = WholeProfile.safeParse(given);
  return profile.success ? wholeProfileOf(kept, profile.data, { facts }) : unfit(profile.error);
};

const added = (said: readonly Said[], facts: boolean): Written => {
  const row = MunicipalityRow.safeParse(withoutEmpty(applySaid(NO_LISTS, withLists(said))));
  return row.success ? writtenRow(undefined, row.data, { facts }) : unfit(row.error);
};

const unfit = (error: Pick<z.ZodError, 'issues'>): Written =>
  err({ kind: 'unfit', reasons: reasonsOf(error) });

/** What every municipality has, if only an empty list of it. */
const NO_LISTS = { areaTypes: [], borders: [], associations: [], priorities: [] };

const LISTS: ReadonlySet<string> = new Set(Object.keys(NO_LISTS));

const withLists = (said: readonly Said[]): Said[] =>
  said.map(({ path, value }) => {
    const [field = ''] = path;
    return { path, value: value === null && LISTS.has(field) ? [] : value };
  });

/** Without what each part of was said to be none. */
const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmptyObject(value)));

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === 0;
