import { isDeepStrictEqual } from 'node:util';
import { CountryCode, type MunicipalityId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import {
  FACT_NAMES,
  type MunicipalityRow,
  profileOf,
  type StatedProfile,
  WholeProfile,
} from '../domain/profile.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { countryOfNuts } from '../partners/consortium/nuts-prefix.ts';
import { themeCodes } from '../reference/themes.ts';

/** What of a profile cannot be written, and why. `forbidden`: somebody else may write it. */
export type ProfileRefusal = {
  kind: 'forbidden' | 'unfit';
  reasons: { where: string; why: string }[];
};

/** What becomes of a municipality: `next` is of the version to save; where nothing changes it is what is kept. */
export type WrittenMunicipality = {
  outcome: 'created' | 'changed' | 'unchanged';
  next: Municipality;
};

/** Whoever may not state facts may repeat them. */
export type MayState = { facts: boolean };

/**
 * One municipality as it is to be after a row of an import, or after somebody adds it: made anew where none is kept,
 * which only those may do who may state facts; else `changedProfile`.
 */
export const writtenRow = (
  kept: Municipality | undefined,
  { id, ...stated }: MunicipalityRow,
  may: MayState,
): Result<WrittenMunicipality, ProfileRefusal> => {
  if (kept) return changedProfile(kept, stated, may);
  if (!may.facts)
    return forbidden([{ where: 'id', why: 'only administrators add municipalities' }]);
  const whole = WholeProfile.safeParse({ ...NOTHING_KNOWN, ...stated });
  if (!whole.success) {
    return unfit(whole.error.issues.map(({ path, message }) => reason(path.join('.'), message)));
  }
  const country = CountryCode.parse(id.slice(0, 2));
  const faults = faultsIn(id, whole.data);
  if (faults.length > 0) return unfit(faults);
  const next: Municipality = { ...whole.data, id, country, contacts: [], version: 1 };
  return ok({ outcome: 'created', next });
};

/** The lists of a municipality of which nobody said anything. */
const NOTHING_KNOWN = { areaTypes: [], borders: [], associations: [] };

/**
 * A municipality with another profile: what it says of itself is what the profile says and nothing else, facts that the
 * profile leaves out stay. Contacts and whether it is hidden are no part of it and stay.
 */
export const changedProfile = (
  kept: Municipality,
  stated: StatedProfile,
  may: MayState,
): Result<WrittenMunicipality, ProfileRefusal> => {
  const before = profileOf(kept);
  const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, before[name]]));
  return wholeProfileOf(kept, WholeProfile.parse({ ...present(facts), ...present(stated) }), may);
};

/** The same with all facts: one that the profile leaves out is known no more. */
export const wholeProfileOf = (
  kept: Municipality,
  profile: WholeProfile,
  may: MayState,
): Result<WrittenMunicipality, ProfileRefusal> => {
  const before = profileOf(kept);
  if (isDeepStrictEqual(present(before), present(profile))) {
    return ok({ outcome: 'unchanged', next: kept });
  }
  const others = FACT_NAMES.filter((name) => !isDeepStrictEqual(before[name], profile[name]));
  if (others.length > 0 && !may.facts) {
    return forbidden(others.map((name) => reason(name, 'only administrators change it')));
  }
  const faults = faultsIn(kept.id, profile);
  if (faults.length > 0) return unfit(faults);
  const { id, country, contacts, hidden, version } = kept;
  const next: Municipality = {
    ...{ ...profile, id, country, contacts, version: version + 1 },
    ...(hidden === undefined ? {} : { hidden }),
  };
  return ok({ outcome: 'changed', next });
};

/** What no schema sees: areas of another country, and themes that nobody knows. */
const faultsIn = (id: MunicipalityId, { nuts3, priorities }: WholeProfile) => {
  const known = new Set(themeCodes());
  return [
    ...(countryOfNuts(nuts3) === id.slice(0, 2)
      ? []
      : [reason('nuts3', `lies in another country than ${id}`)]),
    ...priorities.flatMap(({ theme }, at) =>
      known.has(theme) ? [] : [reason(`priorities.${at}.theme`, 'no theme of the vocabulary')],
    ),
  ];
};

const present = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const reason = (where: string, why: string) => ({ where, why });

const forbidden = (reasons: ProfileRefusal['reasons']) =>
  err({ kind: 'forbidden' as const, reasons });

const unfit = (reasons: ProfileRefusal['reasons']) => err({ kind: 'unfit' as const, reasons });
