import type { Catalogue, StatedBy } from './catalogue.ts';
import { listIn } from './list.ts';
import { countedIn, pluralIn } from './plural.ts';
import { searchesNb } from './searches/nb.ts';

const plural = pluralIn('nb');
const counted = countedIn('nb');
const list = listIn('nb');

const municipalityName = (name: string): string =>
  /kommune/iu.test(name) ? name : `${name} kommune`;

const STATED_BY: Record<StatedBy, string> = {
  source: 'ifølge utlysningen',
  programme: 'etter programmets regler',
  administrator: 'kontrollert av oss',
};

const THE_DEADLINE = {
  single: 'søknadsfristen',
  'stage-1': 'fristen for første trinn',
  'stage-2': 'fristen for andre trinn',
  'cut-off': 'en av fristene',
} as const;

/** The digest in Norwegian Bokmål. The reader is `du`, the municipality `dere`. */
export const nb: Catalogue = {
  language: 'nb',
  locale: 'nb',
  direction: 'ltr',
  separator: '; ',
  currencyDisplay: 'name',
  percent: (figure) => `${figure}\u00a0%`,
  time: {
    clock: (time) => `kl.\u00a0${time.replaceAll(':', '.')}`,
    on: (date, clock) => `${date} ${clock}`,
    inZone: (clock, zone) => `${clock} ${zone}`,
    endOfDay: (zone) => `ut dagen, ${zone}`,
    dayAlone: (day) => `${day}.`,
    zones: {
      'Europe/Brussels': 'brusseltid',
      'Europe/Sofia': 'bulgarsk tid',
      'Europe/Athens': 'gresk tid',
      'Europe/Istanbul': 'tyrkisk tid',
      'Europe/Oslo': 'norsk tid',
      'Europe/Bucharest': 'rumensk tid',
      'Europe/Belgrade': 'serbisk tid',
      'Europe/Skopje': 'nordmakedonsk tid',
      'Atlantic/Reykjavik': 'islandsk tid',
      'Europe/London': 'britisk tid',
      UTC: 'UTC',
    },
  },
  title: 'Ukentlig nyhetsbrev om tilskudd',
  municipality: municipalityName,
  issueLine: (week, date) => `Uke ${week} · ${date}`,
  counted: {
    closing: (count) =>
      counted(count, {
        one: 'utlysning med snarlig frist',
        other: 'utlysninger med snarlig frist',
      }),
    new: (count) => counted(count, { one: 'ny utlysning', other: 'nye utlysninger' }),
    reopened: (count) =>
      counted(count, { one: 'gjenåpnet utlysning', other: 'gjenåpnede utlysninger' }),
    changed: (count) => counted(count, { one: 'endret utlysning', other: 'endrede utlysninger' }),
    forthcoming: (count) =>
      counted(count, { one: 'kommende utlysning', other: 'kommende utlysninger' }),
  },
  subject: ({ about, municipality, nearest }) => {
    const first = `${about} for ${municipality}`;
    if (!nearest) return first;
    return `${first}, ${nearest.only ? 'frist' : 'første frist'} ${nearest.date}`;
  },
  pressing: {
    closing: ({ days }) => {
      if (days === 0) return 'Frist i dag';
      return plural(days, { one: 'Frist i morgen', other: `Frist om ${days} dager` });
    },
    moved: ({ to }) => `Ny frist ${to}`,
  },
  summary: ({ about, municipality, nearest }) => {
    const first = `I dette nyhetsbrevet: ${about} for ${municipalityName(municipality)}.`;
    if (!nearest) return first;
    return `${first} ${nearest.only ? 'Fristen' : 'Den nærmeste fristen'} er ${nearest.date}.`;
  },
  stillWatching: {
    subject: (municipality) => `Ingen nye utlysninger for ${municipality} nå`,
    summary: ({ municipality, watched }) => {
      const calls = counted(watched, {
        one: 'åpen eller kommende utlysning',
        other: 'åpne og kommende utlysninger',
      });
      return `Det er ingen nye utlysninger for ${municipalityName(municipality)} nå. Vi følger med på ${calls} og skriver så snart det kommer en som passer.`;
    },
  },
  glance: 'Oversikt over fristene',
  sections: {
    closing: 'Fristen nærmer seg',
    new: 'Nye utlysninger',
    reopened: 'Gjenåpnede utlysninger',
    changed: 'Endrede utlysninger',
    forthcoming: 'Kommende utlysninger',
  },
  badges: { forthcoming: 'Åpner snart' },
  reopened: 'Utlysningen er åpen for søknader igjen.',
  labels: {
    deadline: {
      single: 'Søknadsfrist',
      'stage-1': 'Frist for første trinn',
      'stage-2': 'Frist for andre trinn',
      'cut-off': 'Neste frist',
    },
    laterDeadlines: 'Senere frister',
    opensOn: 'Åpner',
    budget: 'Samlet budsjett',
    grant: 'Støtte per prosjekt',
    expectedGrants: 'Forventet antall tildelinger',
    rate: 'Støtteandel',
    changed: 'Hva som er endret',
    identifier: 'Referanse',
    reasons: 'Derfor foreslår vi den',
    link: 'Gå til utlysningen',
  },
  values: {
    notStated: 'ikke oppgitt av kilden',
    passed: 'utløpt for nye søkere',
    daysLeft: (days) => {
      if (days < 0) return 'utløpt';
      if (days === 0) return 'går ut i dag';
      return `${days}\u00a0${plural(days, { one: 'dag', other: 'dager' })} igjen`;
    },
    upTo: (amount) => `inntil ${amount}`,
    from: (amount) => `fra ${amount}`,
    between: ({ bareLow, high }) => `fra ${bareLow} til ${high}`,
    rate: (granted, own) =>
      own === undefined
        ? `inntil ${granted} av støtteberettigede kostnader, uten krav om egenandel`
        : `inntil ${granted} av støtteberettigede kostnader; egenandel på minst ${own}`,
    byProgramme: (value) => `${value} (etter programmets regler)`,
  },
  reasons: {
    themes: (labels) =>
      `Passer med ${plural(labels.length, { one: 'prioriteringen', other: 'prioriteringene' })} deres: ${labels.join('; ')}`,
    'eligible-here': (country, by) => `Søkere fra ${country} kan søke (${STATED_BY[by]})`,
    'eligible-applicant': (by) => `Kommuner kan søke (${STATED_BY[by]})`,
    'eligible-applicant-here': (country, by) =>
      `Kommuner fra ${country} kan søke (${STATED_BY[by]})`,
    'time-left': (weeks) =>
      `Dere har minst ${counted(weeks, { one: 'uke', other: 'uker' })} til å forberede søknaden`,
    forthcoming: () => 'Den er ikke åpnet ennå, så dere har tid til å forberede søknaden',
  },
  changes: {
    deadlines: 'søknadsfristen',
    opensOn: 'åpningsdatoen',
    money: 'budsjettet eller støttebeløpet',
    coFinancing: 'støtteandelen',
    eligibility: 'vilkårene for å søke',
    withdrawn: 'utlysningen er trukket tilbake',
    reinstated: 'utlysningen gjelder igjen',
    other: 'andre vilkår',
  },
  changed: {
    deadline: ({ role, from, to }) => `${THE_DEADLINE[role]} er flyttet fra ${from} til ${to}`,
    opensOn: ({ from, to }) => `åpningen er flyttet fra ${from} til ${to}`,
    budget: ({ from, to, rises }) =>
      `budsjettet er ${rises ? 'økt' : 'redusert'} fra ${from} til ${to}`,
    rate: ({ from, to, rises }) =>
      `støtteandelen er ${rises ? 'økt' : 'redusert'} fra ${from} til ${to}`,
    restated: ({ label, from, to }) => `${label}: ${to} (hittil: ${from})`,
    announced: ({ label, to }) => `${label}: ${to} (oppgitt for første gang)`,
    dropped: ({ label, from }) => `${label}: ikke lenger oppgitt (hittil: ${from})`,
  },
  footer: {
    heldBack: (count) =>
      plural(count, {
        one: `${count} utlysning til som passer, kommer i neste nyhetsbrev.`,
        other: `${count} utlysninger til som passer, kommer i de neste nyhetsbrevene.`,
      }),
    calendar: 'En kalenderfil (.ics) er lagt ved. Med den kan du legge fristene inn i kalenderen.',
    check: (sources) =>
      sources.length > 0
        ? `Opplysningene er hentet fra ${list(sources)}. Kontroller dem der før dere søker: Det er bare teksten fra kilden som gjelder.`
        : 'Opplysningene er hentet fra den offisielle siden til hver utlysning. Kontroller dem der før dere søker: Det er bare teksten fra kilden som gjelder.',
    daysCounted: (date) => `Antall dager igjen er regnet fra ${date}.`,
    why: (municipality) =>
      `Du får dette nyhetsbrevet fordi adressen din er oppgitt som kontakt for ${municipality} i GrantBridge. Vi sender det høyst én gang i uken, og bare når vi har noe å fortelle.`,
    reply: 'Har du spørsmål eller vil du endre adressen, er det nok å svare på denne e-posten.',
  },
  searches: searchesNb,
  sources: {
    'eu-portal': 'Europakommisjonens portal «Funding & Tenders»',
    isun: 'den bulgarske støtteportalen ISUN',
    'eea-grants': 'nettsidene til EØS-midlene',
    interreg: 'interreg.eu',
    'interreg-gr-bg': 'nettstedet til Interreg Hellas–Bulgaria',
  },
  links: {
    archive: 'Vis i nettleseren',
    preferences: 'Innstillinger for nyhetsbrevet',
    unsubscribe: 'Meld av nyhetsbrevet',
  },
};
