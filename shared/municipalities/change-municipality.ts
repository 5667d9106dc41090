import type { MunicipalityRepository } from '../db/municipality-repository.ts';
import type { MunicipalityId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** Keeps a municipality that was made of another one, and counts as the next version of it. */
export type Save = (
  next: Municipality,
  before: Municipality,
) => Promise<Result<void, { kind: 'changed-meanwhile' }>>;

export type NotChanged =
  | { kind: 'unknown-municipality' }
  /** Others kept coming first: the same may be tried again. */
  | { kind: 'changed-meanwhile' };

const ATTEMPTS = 5;

/**
 * Makes a change that is right whatever else was changed in the meantime, such as taking a contact out. One that gives
 * back what it was given is not written; one that refuses ends it.
 */
export const changeMunicipality = async <E extends { kind: string } = never>(
  municipalities: Pick<MunicipalityRepository, 'get'>,
  id: MunicipalityId,
  change: (current: Municipality) => Result<Municipality, E>,
  save: Save,
): Promise<Result<Municipality, NotChanged | E>> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = await municipalities.get(id);
    if (!current) return err({ kind: 'unknown-municipality' });
    const changed = change(current);
    if (!changed.ok) return changed;
    if (changed.value === current) return ok(current);
    const next = { ...changed.value, version: current.version + 1 };
    if ((await save(next, current)).ok) return ok(next);
  }
  return err({ kind: 'changed-meanwhile' });
};
