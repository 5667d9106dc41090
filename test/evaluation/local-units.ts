import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { LOCAL_UNITS, localUnitLines } from '../support/local-unit-lines.ts';

const Unit = z.object({
  id: z.string(),
  country: z.string(),
  name: z.string(),
  nameLatin: z.string().optional(),
  lat: z.number(),
  lon: z.number(),
  population: z.number().positive(),
});
/** A local unit of the gazetteer whose place and inhabitants are known. */
export type LocalUnit = z.infer<typeof Unit>;

const BESIDE_PROJECT = resolve(import.meta.dirname, '../../../shared/data');

/**
 * The local units of the gazetteer that lies beside the evaluation sets of a task, else of the one beside the project;
 * none where there is neither. Communities of Greece and parishes of Portugal are left out: municipalities are sought.
 */
export const localUnitsFor = (task: string): readonly LocalUnit[] => {
  const path = [resolve(task, '../..'), BESIDE_PROJECT]
    .map((folder) => join(folder, 'gazetteer', LOCAL_UNITS))
    .find(existsSync);
  if (path === undefined) return [];
  const units = read.get(path) ?? unitsIn(path);
  read.set(path, units);
  return units;
};

const read = new Map<string, readonly LocalUnit[]>();

const MUNICIPAL: Readonly<Record<string, RegExp>> = { GR: /^GR-\d{4}$/, PT: /^PT-\d{4}$/ };

const unitsIn = (path: string): LocalUnit[] =>
  localUnitLines(path).flatMap((line) => {
    const { data } = Unit.safeParse(JSON.parse(line));
    return data && (MUNICIPAL[data.country]?.test(data.id) ?? true) ? [data] : [];
  });
