import type { ConsortiumWords } from './words.ts';

const partners = (count: number): string => (count === 1 ? '1 partner' : `${count} partners`);

export const en: ConsortiumWords = {
  language: 'en',
  locale: 'en-GB',
  labels: {
    partners: 'Partners',
    countries: 'Countries',
    euMembers: 'Partners from EU member states',
    side: 'Partners required from',
    lead: 'Lead partner',
    donorPartner: 'Donor project partner (Iceland, Liechtenstein, Norway)',
    places: 'Where partners may be from',
    kinds: 'Kinds of organisations',
  },
  atLeast: (count) => `at least ${count}`,
  atMost: (count) => `at most ${count}`,
  now: (has, perhaps) => (perhaps > 0 ? `now ${has}, perhaps ${perhaps} more` : `now ${has}`),
  none: 'none',
  lead: {
    may: 'may lead',
    nobody: 'none of the members may lead',
    unclear: 'it is not clear whether any of the members may lead',
    faults: {
      place: 'may not lead because of its location',
      kind: 'may not lead as this kind of organisation',
      'donor-state': 'is from a donor state and may only be a partner',
    },
  },
  donorWish: {
    required: 'required',
    scored: 'not required, but gives points',
    optional: 'possible',
  },
  members: (numbers, list) => (numbers.length === 1 ? `member ${list}` : `members ${list}`),
  fits: 'all members fit',
  doesNotFit: 'not eligible',
  isUnclear: 'not clear, please check',
  add: (count) => `add ${partners(count)}`,
  eachFromAnotherCountry: 'from a country that is not in the consortium yet, each from another',
  whoMayLead: 'who may lead',
  fromDonorState: 'as donor project partner',
  oneOfCountries: (count) => `any of ${count} countries`,
  obstacles: {
    replaceLead: 'adding partners is not enough: another partner must lead',
    replaceMembers: 'adding partners is not enough: replace',
    removeMembers: (count) => `${partners(count)} too many`,
    noRoom: (room, wanted) =>
      `${partners(wanted)} would have to join, but there is room for ${room} only`,
    nobodyFits: 'no place that may take part meets what is still missing',
  },
  kindNames: {
    municipality: 'municipality',
    'association-of-municipalities': 'association of municipalities',
    'regional-authority': 'regional authority',
    'national-authority': 'national authority',
    'other-public-body': 'other public body',
    ngo: 'non-governmental organisation',
    university: 'university',
    'research-organisation': 'research organisation',
    school: 'school',
    sme: 'small or medium-sized enterprise',
    company: 'company',
    individual: 'natural person',
    'international-organisation': 'international organisation',
  },
};
