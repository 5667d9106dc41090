import type { Situation } from './situation.ts';

const blackSea: Situation[] = [
  {
    promise: 'Burgas BG341 is in the Black Sea Basin',
    ...{ who: 'burgas', programme: 'INTERREG-BSB', asks: 'nuts-area', says: 'eligible' },
    cites: { area: 'interreg-next-bsb', has: true },
  },
  {
    promise: 'Stara Zagora is in the Black Sea Basin without a sea, by its region BG34',
    ...{ who: 'staraZagora', programme: 'INTERREG-BSB', asks: 'verdict', says: 'eligible' },
    cites: { area: 'interreg-next-bsb', has: true },
  },
  {
    promise: 'Haskovo BG422 is not in the Black Sea Basin',
    ...{ who: 'haskovo', programme: 'INTERREG-BSB', asks: 'nuts-area', says: 'ineligible' },
    cites: { area: 'interreg-next-bsb', has: false },
  },
  {
    promise: 'Thessaloniki is in the Black Sea Basin, by its region EL52',
    ...{ who: 'thessaloniki', programme: 'INTERREG-BSB', asks: 'nuts-area', says: 'eligible' },
    cites: { area: 'interreg-next-bsb', has: true },
  },
  {
    promise:
      'Edirne is in the Black Sea Basin, by its region TR21, on the side of the other countries',
    ...{ who: 'edirne', programme: 'INTERREG-BSB', asks: 'consortium', says: 'eligible' },
    compared: 'lead or partner, the other countries',
    cites: { area: 'interreg-next-bsb', has: true },
  },
  {
    promise: 'Oslo is not around the Black Sea',
    ...{ who: 'oslo', programme: 'INTERREG-BSB', asks: 'country', says: 'ineligible' },
    cites: { area: 'interreg-next-bsb', has: false },
  },
];

const danube: Situation[] = [
  {
    promise: 'Gabrovo is in the Danube Region, as all of Bulgaria is',
    ...{ who: 'gabrovo', programme: 'INTERREG-DANUBE', asks: 'verdict', says: 'eligible' },
    cites: { area: 'interreg-danube', has: true },
  },
  {
    promise: 'Munich is in the Danube Region, as Bavaria DE2 is',
    ...{ who: 'munich', programme: 'INTERREG-DANUBE', asks: 'nuts-area', says: 'eligible' },
    cites: { area: 'interreg-danube', has: true },
  },
  {
    promise: 'of Berlin nothing is claimed: the list of regions leaves the Ukrainian ones out',
    ...{ who: 'berlin', programme: 'INTERREG-DANUBE', asks: 'nuts-area', says: 'unknown' },
    cites: { area: 'interreg-danube', has: false },
  },
  {
    promise: 'Thessaloniki is not in the Danube Region',
    ...{ who: 'thessaloniki', programme: 'INTERREG-DANUBE', asks: 'country', says: 'ineligible' },
    cites: { area: 'interreg-danube', has: false },
  },
  {
    promise: 'a Danube partnership of three countries can come about around Gabrovo',
    ...{ who: 'gabrovo', programme: 'INTERREG-DANUBE', asks: 'consortium', says: 'eligible' },
    cites: { document: 'timemachine.eu/funding-opts/interreg-danube-region-programme' },
  },
];

const mediterranean: Situation[] = [
  {
    promise: 'Karlovo is in Euro-MED, as all of Bulgaria is',
    ...{ who: 'karlovo', programme: 'INTERREG-EURO-MED', asks: 'verdict', says: 'eligible' },
    cites: { area: 'interreg-euro-med', has: true },
  },
  {
    promise: 'Kozani EL531 is in Euro-MED, as all of Greece is',
    ...{ who: 'kozani', programme: 'INTERREG-EURO-MED', asks: 'nuts-area', says: 'eligible' },
    cites: { area: 'interreg-euro-med', has: true },
  },
  {
    promise: 'of Seville nothing is claimed: which Spanish regions are in is not listed',
    ...{ who: 'seville', programme: 'INTERREG-EURO-MED', asks: 'nuts-area', says: 'unknown' },
    cites: { area: 'interreg-euro-med', has: false },
  },
  {
    promise: 'Edirne is not in Euro-MED',
    ...{ who: 'edirne', programme: 'INTERREG-EURO-MED', asks: 'country', says: 'ineligible' },
    cites: { area: 'interreg-euro-med', has: false },
  },
  {
    promise: 'four countries of Euro-MED can come together around Karlovo',
    ...{ who: 'karlovo', programme: 'INTERREG-EURO-MED', asks: 'consortium', says: 'eligible' },
    cites: { document: 'what-is-the-minimum-and-maximum-number-of-partners' },
  },
];

const allEurope: Situation[] = [
  {
    promise: 'Oslo may take part in Interreg Europe',
    ...{ who: 'oslo', programme: 'INTERREG-EUROPE', asks: 'verdict', says: 'eligible' },
    cites: { area: 'interreg-europe', has: true },
  },
  {
    promise: 'and may lead: the lead comes from the Union or Norway',
    ...{ who: 'oslo', programme: 'INTERREG-EUROPE', asks: 'consortium', says: 'eligible' },
    compared: 'lead or partner, any side',
    cites: { document: 'interregeurope.eu/help-centre' },
  },
  {
    promise: 'Akureyri is not in Interreg Europe: Iceland is none of the 36',
    ...{ who: 'akureyri', programme: 'INTERREG-EUROPE', asks: 'country', says: 'ineligible' },
    cites: { area: 'interreg-europe', has: false },
  },
  {
    promise: 'Edirne is not in Interreg Europe',
    ...{ who: 'edirne', programme: 'INTERREG-EUROPE', asks: 'country', says: 'ineligible' },
    cites: { area: 'interreg-europe', has: false },
  },
  {
    promise: 'Kazanlak may apply to URBACT, and lead',
    ...{ who: 'kazanlak', programme: 'URBACT', asks: 'verdict', says: 'eligible' },
    cites: { area: 'urbact-iv', has: true },
  },
  {
    promise: 'Bergen may be a partner in URBACT and not its lead',
    ...{ who: 'bergen', programme: 'URBACT', asks: 'consortium', says: 'eligible' },
    compared: 'partner only, any side',
    cites: { document: 'eu.me/en/urbact-iv' },
  },
  {
    promise: 'whether Akureyri may join URBACT is not known: the list of 2023 may have grown',
    ...{ who: 'akureyri', programme: 'URBACT', asks: 'country', says: 'unknown' },
    cites: { area: 'urbact-iv', has: false },
  },
];

export const largerAreas: readonly Situation[] = [
  ...blackSea,
  ...danube,
  ...mediterranean,
  ...allEurope,
];
