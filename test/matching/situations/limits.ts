import { aDeadline } from '../../support/builders.ts';
import type { Input, Situation } from './situation.ts';

/** A call that states conditions of its own beside those of its programme. */
const stating = (eligibility: Input): Input => ({ eligibility });
const only = (values: string[]) => ({ values, exhaustive: true, by: 'source' });

const UP_TO_10_000 = stating({ population: { max: 10_000, by: 'source' } });
const COASTAL = stating({ areaTypes: only(['coastal']) });
const BORDER = stating({ areaTypes: only(['border']) });
const HUNDRED_THOUSAND = { money: { currency: 'EUR', grantMin: 100_000 } };
const ceiling = (amount: number, currency: string): Input => ({
  ownContributionCeiling: { amount, currency },
});
const GR_BG_RATE = { document: 'interreg-vi-a-gurciya-bulgariya-2021-2027' };

const places: Situation[] = [
  {
    promise: 'Treklyano, 758 inhabitants, meets a limit of 10,000',
    ...{ who: 'treklyano', programme: 'BG-PRR', call: UP_TO_10_000, asks: 'population' },
    ...{ says: 'eligible', compared: '758', cites: { place: 'population' } },
  },
  {
    promise: 'Topolovgrad, 9,801 inhabitants, meets it barely',
    ...{ who: 'topolovgrad', programme: 'BG-PRR', call: UP_TO_10_000, asks: 'population' },
    ...{ says: 'eligible', compared: '9801', cites: { place: 'population' } },
  },
  {
    promise: 'Zlatograd, 10,759 inhabitants, does not',
    ...{ who: 'zlatograd', programme: 'BG-PRR', call: UP_TO_10_000, asks: 'population' },
    ...{ says: 'ineligible', compared: '10759', cites: { place: 'population' } },
  },
  {
    promise: 'of Akureyri no number of inhabitants is known, so that no limit is met',
    ...{ who: 'akureyri', programme: 'LIFE', call: UP_TO_10_000, asks: 'population' },
    ...{ says: 'unknown', compared: 'not known', cites: { place: 'population' } },
  },
  {
    promise: 'Tsarevo is on the coast',
    ...{ who: 'tsarevo', programme: 'BG-PMFA', call: COASTAL, asks: 'area-type' },
    ...{ says: 'eligible', cites: { place: 'coastal' } },
  },
  {
    promise: 'Topolovgrad, on a border, is not on the coast',
    ...{ who: 'topolovgrad', programme: 'BG-PMFA', call: COASTAL, asks: 'area-type' },
    ...{ says: 'ineligible', compared: 'border', cites: { place: 'coastal' } },
  },
  {
    promise: 'Petrich is a border municipality, with Greece and North Macedonia',
    ...{ who: 'petrich', programme: 'BG-PRR', call: BORDER, asks: 'area-type' },
    ...{ says: 'eligible', cites: { place: 'borders' } },
  },
  {
    promise: 'Varna is on the coast and on no border',
    ...{ who: 'varna', programme: 'BG-PRR', call: BORDER, asks: 'area-type' },
    ...{ says: 'ineligible', compared: 'coastal', cites: { place: 'borders' } },
  },
];

const money: Situation[] = [
  {
    promise:
      'Zlatograd needs 25,000 of its own beside 100,000 at the 80 % of Greece–Bulgaria; 20,000 do not do',
    ...{ who: 'zlatograd', programme: 'INTERREG-GR-BG', call: HUNDRED_THOUSAND },
    ...{ profile: ceiling(20_000, 'EUR'), asks: 'own-contribution', says: 'ineligible' },
    cites: GR_BG_RATE,
  },
  {
    promise: '50,000 leva do',
    ...{ who: 'zlatograd', programme: 'INTERREG-GR-BG', call: HUNDRED_THOUSAND },
    ...{ profile: ceiling(50_000, 'BGN'), asks: 'own-contribution', says: 'eligible' },
    cites: GR_BG_RATE,
  },
  {
    promise: 'of a ceiling in lei nobody can tell: their rate is another one tomorrow',
    ...{ who: 'craiova', programme: 'INTERREG-RO-BG', call: HUNDRED_THOUSAND },
    ...{ profile: ceiling(9_000_000, 'RON'), asks: 'verdict', says: 'unknown' },
    cites: { document: 'interregviarobg.eu/en/general-data' },
  },
  {
    promise: 'a municipality that names no ceiling may apply all the same',
    ...{ who: 'zlatograd', programme: 'INTERREG-GR-BG', call: HUNDRED_THOUSAND, asks: 'verdict' },
    ...{ says: 'eligible', cites: GR_BG_RATE },
  },
];

const GREEK = stating({ languages: only(['el']) });
const NAMED = { document: 'greece-bulgaria.eu/about' };

const wordsAndTimes: Situation[] = [
  {
    promise: 'Sandanski cannot submit in Greek when it writes Bulgarian and English',
    ...{ who: 'sandanski', programme: 'INTERREG-GR-BG', call: GREEK, asks: 'languages' },
    ...{ profile: { languages: ['bg', 'en'] }, says: 'ineligible', cites: NAMED },
  },
  {
    promise: 'Serres can',
    ...{ who: 'serres', programme: 'INTERREG-GR-BG', call: GREEK, asks: 'verdict' },
    ...{ profile: { languages: ['el', 'en'] }, says: 'eligible', cites: NAMED },
  },
  {
    promise: 'of a municipality that names no languages it is not known',
    ...{ who: 'drama', programme: 'INTERREG-GR-BG', call: GREEK, asks: 'verdict' },
    ...{ says: 'unknown', cites: NAMED },
  },
  {
    promise: 'nobody can apply once the deadline has passed',
    ...{ who: 'sandanski', programme: 'INTERREG-GR-BG', asks: 'status', says: 'ineligible' },
    ...{ call: { deadlines: [aDeadline('2026-08-01')] }, cites: NAMED },
  },
  {
    promise: 'a day before it everybody still can',
    ...{ who: 'sandanski', programme: 'INTERREG-GR-BG', asks: 'time-left', says: 'eligible' },
    ...{ call: { deadlines: [aDeadline('2026-08-18')] }, compared: '1 days', cites: NAMED },
  },
  {
    promise: 'a project of strategic importance that goes to those it names is open to no other',
    ...{ who: 'sandanski', programme: 'INTERREG-GR-BG', asks: 'open-to-all', says: 'ineligible' },
    ...{ call: { kind: 'direct-award' }, cites: NAMED },
  },
];

const codes: Situation[] = [
  {
    promise: 'Oslo is in an area that a call gives by the code of 2016',
    ...{ who: 'oslo', programme: 'HORIZON', call: stating({ nuts: only(['NO011']) }) },
    ...{ asks: 'nuts-area', says: 'eligible', cites: { code: 'NO011', became: { NO081: 1 } } },
  },
  {
    promise: 'of Drammen it is not known: of the old Buskerud a part went to Akershus',
    ...{ who: 'drammen', programme: 'HORIZON', call: stating({ nuts: only(['NO032']) }) },
    ...{ asks: 'nuts-area', says: 'unknown' },
    cites: { code: 'NO032', became: { NO085: 0.886, NO084: 0.114 } },
  },
  {
    promise: 'Čakovec is in an area that a call gives by the code that Međimurje had before',
    ...{ who: 'cakovec', programme: 'HORIZON', call: stating({ nuts: only(['HR046']) }) },
    ...{ asks: 'nuts-area', says: 'eligible', cites: { code: 'HR046', became: { HR061: 1 } } },
  },
];

export const limits: readonly Situation[] = [...places, ...money, ...wordsAndTimes, ...codes];
