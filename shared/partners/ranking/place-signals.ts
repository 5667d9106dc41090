import type { RankOptions } from './ask.ts';
import { countryMentions } from './country-mentions.ts';
import { DISTANCE_TABLE, stepOf } from './distance-table.ts';
import type { ProgrammeHabits } from './programme-habits.ts';
import { BANDS } from './project-habits.ts';
import type { AskView } from './view.ts';

/** Candidates that a band of distances is taken to have more: a band with few says little. */
const OF_BAND = 5;
/** A town in the middle of those in projects across borders; of whom it is not known, as much is believed. */
const LN_OF_TOWN = Math.log(20_000);
/** Towns whose inhabitants differ by this power of e are neither alike nor unlike. */
const ALIKE = 1.5;

/** Writes what follows from where everybody is, and from how large. Distances must have been written. */
export const writePlaces = (
  view: AskView,
  { bands, domestic }: ProgrammeHabits,
  { allowed }: Pick<RankOptions, 'allowed'>,
): void => {
  const { columns, km, steps } = view.scratch;
  writeBorders(view);
  const inBand = countBands(view, allowed);
  const usual = inBand.map((count, band) => Math.log((bands[band] ?? 0) / (count + OF_BAND)));
  const side = Float64Array.of(Math.log(domestic), Math.log(1 - domestic));
  look(steps, DISTANCE_TABLE.nearness, columns.nearness);
  look(steps, DISTANCE_TABLE.within50, columns.within50);
  look(steps, DISTANCE_TABLE.within150, columns.within150);
  for (let party = 0; party < km.length; party += 1) {
    const abroad = columns.abroad[party] ?? 0;
    columns.nearAbroad[party] = abroad * (columns.nearness[party] ?? 0);
    columns.usualDistance[party] = usual[DISTANCE_TABLE.band[steps[party] ?? 0] ?? 0] ?? 0;
    columns.usualSide[party] = side[abroad] ?? 0;
  }
  writeSizes(view);
};

/** Notes the step of every distance, and counts the candidates in each band. */
const countBands = (
  { scratch, seeker }: AskView,
  allowed: Uint8Array | undefined,
): Float64Array => {
  const { km, steps } = scratch;
  const inBand = new Float64Array(BANDS);
  for (let party = 0; party < km.length; party += 1) {
    const step = stepOf(km[party] ?? 0);
    steps[party] = step;
    if (party === seeker || allowed?.[party] === 0) continue;
    const band = DISTANCE_TABLE.band[step] ?? 0;
    inBand[band] = (inBand[band] ?? 0) + 1;
  }
  return inBand;
};

const look = (steps: Uint16Array, table: Float32Array, column: Float32Array): void => {
  for (let party = 0; party < column.length; party += 1)
    column[party] = table[steps[party] ?? 0] ?? 0;
};

/** Whether each is abroad, in the programme, and in a country that the need names. */
const writeBorders = ({ world, scratch, ask, seeker }: AskView): void => {
  const { country, countries } = world.parties;
  const { abroad, inProgramme, abroadInProgramme, countryNamed, otherCountryNamed } =
    scratch.columns;
  const home = country[seeker];
  const named = ask.need ? countryMentions(ask.need) : new Set<string>();
  const ofCountry = countries.names.map((name) => ({
    programme: ask.programme?.countries.includes(name) ? 1 : 0,
    named: named.has(name) ? 1 : 0,
    other: named.size > 0 && !named.has(name) ? 1 : 0,
  }));
  for (let party = 0; party < abroad.length; party += 1) {
    const its = ofCountry[country[party] ?? 0] ?? { programme: 0, named: 0, other: 0 };
    const isAbroad = country[party] === home ? 0 : 1;
    abroad[party] = isAbroad;
    inProgramme[party] = its.programme;
    abroadInProgramme[party] = its.programme * isAbroad;
    countryNamed[party] = its.named;
    otherCountryNamed[party] = its.other;
  }
};

/** How large each is, and how alike in size; 0 where either is not known. */
const writeSizes = ({ world, scratch, seeker }: AskView): void => {
  const { lnPopulation } = world.parties;
  const { size, alikeInSize } = scratch.columns;
  const own = lnPopulation[seeker] ?? 0;
  for (let party = 0; party < size.length; party += 1) {
    const its = lnPopulation[party] ?? 0;
    size[party] = its === 0 ? 0 : its - LN_OF_TOWN;
    alikeInSize[party] = its === 0 || own === 0 ? 0 : Math.max(-ALIKE, ALIKE - Math.abs(its - own));
  }
};
