import type { RankOptions } from './ask.ts';
import { countryMentions } from './country-mentions.ts';
import type { ProgrammeHabits } from './programme-habits.ts';
import { BANDS, bandOf } from './project-habits.ts';
import type { AskView } from './view.ts';

/** Kilometres at which nearness has lost ln 2. */
const NEAR_KM = 10;
/** Candidates that a band of distances is taken to have more: a band with few says little. */
const OF_BAND = 5;
const LN_OF_TOWN = Math.log(100_000);
/** Towns whose inhabitants differ by this power of e are neither alike nor unlike. */
const ALIKE = 1.5;

/** Writes what follows from where everybody is, and from how large. Distances must have been written. */
export const writePlaces = (
  view: AskView,
  { bands, domestic }: ProgrammeHabits,
  { allowed }: Pick<RankOptions, 'allowed'>,
): void => {
  const { scratch, seeker } = view;
  const { columns, km } = scratch;
  writeBorders(view);
  const inBand = new Float64Array(BANDS);
  const bandsOf = scratch.bands;
  for (let party = 0; party < km.length; party += 1) {
    const band = bandOf(km[party] ?? 0);
    bandsOf[party] = band;
    if (party !== seeker && allowed?.[party] !== 0) inBand[band] = (inBand[band] ?? 0) + 1;
  }
  const usual = inBand.map((count, band) => Math.log((bands[band] ?? 0) / (count + OF_BAND)));
  const side = [Math.log(domestic), Math.log(1 - domestic)];
  for (let party = 0; party < km.length; party += 1) {
    const its = km[party] ?? 0;
    const nearness = -Math.log1p(its / NEAR_KM);
    const abroad = columns.abroad[party] ?? 0;
    columns.nearness[party] = nearness;
    columns.nearAbroad[party] = abroad * nearness;
    columns.within50[party] = Math.exp(-its / 50);
    columns.within150[party] = Math.exp(-its / 150);
    columns.usualDistance[party] = usual[bandsOf[party] ?? 0] ?? 0;
    columns.usualSide[party] = side[abroad] ?? 0;
  }
  writeSizes(view);
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
