import type { ConsortiumWords } from './words.ts';

const partners = (count: number): string => (count === 1 ? '1 партньор' : `${count} партньори`);

export const bg: ConsortiumWords = {
  language: 'bg',
  locale: 'bg',
  labels: {
    partners: 'Партньори',
    countries: 'Държави',
    euMembers: 'Партньори от държави – членки на ЕС',
    side: 'Задължителни партньори от',
    lead: 'Водещ партньор',
    donorPartner: 'Партньор от държава донор (Исландия, Лихтенщайн, Норвегия)',
    places: 'Допустими места',
    kinds: 'Допустими видове организации',
  },
  atLeast: (count) => `поне ${count}`,
  atMost: (count) => `най-много ${count}`,
  now: (has, perhaps) => (perhaps > 0 ? `сега ${has}, може би още ${perhaps}` : `сега ${has}`),
  none: 'няма',
  lead: {
    may: 'може да бъде водещ',
    nobody: 'никой от членовете не може да бъде водещ',
    unclear: 'не е ясно дали някой от членовете може да бъде водещ',
    faults: {
      place: 'не може да бъде водещ заради местоположението си',
      kind: 'този вид организация не може да бъде водещ',
      'donor-state': 'е от държава донор и може да бъде само партньор',
    },
  },
  donorWish: {
    required: 'задължителен',
    scored: 'не е задължителен, но носи точки',
    optional: 'възможен',
  },
  members: (numbers, list) => (numbers.length === 1 ? `член № ${list}` : `членове № ${list}`),
  fits: 'всички членове са допустими',
  doesNotFit: 'недопустимо',
  isUnclear: 'не е ясно, проверете',
  add: (count) => `добавете ${partners(count)}`,
  eachFromAnotherCountry: 'от държава, която още не е представена, всеки от различна',
  whoMayLead: 'с право да бъде водещ',
  fromDonorState: 'като партньор от държава донор',
  oneOfCountries: (count) => `която и да е от ${count} държави`,
  obstacles: {
    replaceLead: 'не е достатъчно да се добавят партньори: водещ трябва да бъде друг',
    replaceMembers: 'не е достатъчно да се добавят партньори: за замяна:',
    removeMembers: (count) => `${partners(count)} в повече`,
    noRoom: (room, wanted) =>
      `трябва да се добавят ${partners(wanted)}, а място има само за ${room}`,
    nobodyFits: 'няма допустимо място, от което да дойде липсващият партньор',
  },
  kindNames: {
    municipality: 'община',
    'association-of-municipalities': 'сдружение на общини',
    'regional-authority': 'регионален орган',
    'national-authority': 'национален орган',
    'other-public-body': 'друга публична организация',
    ngo: 'неправителствена организация',
    university: 'университет',
    'research-organisation': 'научна организация',
    school: 'училище',
    sme: 'малко или средно предприятие',
    company: 'предприятие',
    individual: 'физическо лице',
    'international-organisation': 'международна организация',
  },
};
