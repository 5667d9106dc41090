import type { PageWords } from './words.ts';

export const nb: PageWords = {
  language: 'nb',
  ownName: 'Norsk bokmål',
  tagline: 'Utlysninger for kommuner',
  unsubscribe: {
    title: 'Avslutt det ukentlige nyhetsbrevet',
    text: 'Trykk på knappen hvis du ikke lenger vil ha nyhetsbrevet til denne adressen.',
    effect: 'Det gjelder straks. Andre i kommunen din får det fortsatt.',
    button: 'Avslutt abonnementet',
    fewer:
      'For mange e-poster? Du kan få dem sjeldnere: Lenken til innstillingene dine står nederst i hvert nyhetsbrev.',
  },
  left: {
    title: 'Abonnementet er avsluttet',
    text: 'Vi sender ikke flere nyhetsbrev til denne adressen.',
    back: 'Ombestemmer du deg, kan du åpne lenken til innstillingene i det siste nyhetsbrevet, som virker i 30 dager, eller ta kontakt med kommunesammenslutningen din.',
  },
  preferences: {
    title: 'Innstillinger for nyhetsbrevet',
    saved: 'Innstillingene er lagret.',
    next: (date) => `Neste nyhetsbrev kommer tidligst ${date}.`,
    nothing: 'Du får ingen nyhetsbrev for tiden.',
    language: { label: 'Språk i nyhetsbrevet', error: 'Velg et av språkene i listen.' },
    cadence: {
      label: 'Hvor ofte vi skriver til deg',
      error: 'Velg ett av disse.',
      choices: {
        weekly: { label: 'Hver uke', hint: 'mandag morgen' },
        fortnightly: { label: 'Annenhver uke', hint: 'mandag morgen' },
        monthly: { label: 'Én gang i måneden', hint: 'den første mandagen' },
        'reminders-only': { label: 'Bare påminnelser', hint: 'når en frist nærmer seg' },
      },
    },
    minimumScore: {
      label: 'Laveste poengsum for en utlysning',
      hint: 'Fra 0 til 100. Utlysninger med lavere poengsum utelates; 0 betyr alle som passer.',
      error: 'Skriv et helt tall fra 0 til 100.',
    },
    maximumItems: {
      label: 'Flest utlysninger i ett nyhetsbrev',
      hint: 'Fra 1 til 20. Resten kommer med neste nyhetsbrev.',
      error: 'Skriv et helt tall fra 1 til 20.',
    },
    pausedUntil: {
      label: 'Ingen e-post før',
      hint: 'La feltet stå tomt hvis du ikke vil ha noen pause. Fra den dagen får du nyhetsbrevet igjen.',
      error: 'Velg en dag fra i morgen til om ett år, eller la feltet stå tomt.',
    },
    partnerSearches: {
      label: 'Ikke fortell meg om partnersøk',
      hint: 'Uten dette krysset forteller nyhetsbrevet også hvem som ser etter en partner som dere, hvert søk én gang.',
    },
    leave: {
      label: 'Ikke send meg nyhetsbrevet lenger',
      hint: 'Det gjelder straks. Fjern krysset for å komme tilbake.',
    },
    button: 'Lagre',
    refused: 'Ingenting ble lagret. Se på feltene som er merket.',
    changedMeanwhile:
      'Innstillingene ble endret et annet sted i mellomtiden. Nedenfor står det som er lagret nå. Gjør endringen din på nytt.',
  },
  confirm: {
    title: 'Bekreft adressen din',
    text: 'Bekreft at du vil ha det ukentlige nyhetsbrevet om utlysninger til denne adressen.',
    effect:
      'Nyhetsbrevet kommer høyst én gang i uken, og du kan når som helst avslutte med ett trykk.',
    button: 'Bekreft',
  },
  confirmed: {
    title: 'Adressen din er bekreftet',
    text: 'Takk. Det første nyhetsbrevet kommer så snart det finnes utlysninger for deg.',
  },
  leftSince: {
    title: 'Du har avsluttet abonnementet siden',
    text: 'Du avsluttet nyhetsbrevet etter at denne lenken ble laget, så den gjelder ikke lenger. Vil du ha det igjen, kan du ta kontakt med kommunesammenslutningen din.',
  },
  broken: {
    title: 'Lenken virker ikke',
    text: 'Den er ufullstendig eller ble endret underveis. Åpne den en gang til rett fra e-posten. Hjelper ikke det, kan du bruke lenken i det nyeste nyhetsbrevet.',
  },
  expired: {
    title: 'Lenken er utløpt',
    text: 'For å holde innstillingene dine trygge virker lenkene bare en viss tid. Bruk lenken nederst i det nyeste nyhetsbrevet.',
    confirm:
      'Lenken for å bekrefte en adresse virker i sju dager. Be kommunesammenslutningen din om en ny e-post.',
    renew: 'Send meg en ny lenke',
  },
  renewed: {
    title: 'Se i innboksen din',
    text: 'Hvis vi kan skrive til denne adressen, er en e-post med ny lenke på vei. Vi sender én om dagen.',
  },
  gone: {
    title: 'Vi kjenner ikke lenger denne adressen',
    text: 'Den er fjernet fra registeret vårt og får ingen nyhetsbrev.',
  },
  failed: {
    title: 'Noe gikk galt',
    text: 'Feilen er registrert. Prøv igjen om litt.',
  },
  mail: {
    confirm: {
      subject: 'Bekreft adressen din for nyhetsbrevet fra GrantBridge',
      title: 'Bekreft adressen din',
      text: 'Denne adressen ble oppgitt for det ukentlige nyhetsbrevet om utlysninger. Nyhetsbrevet kommer høyst én gang i uken, og du kan når som helst avslutte med ett trykk. Vi begynner først å skrive til deg når du har bekreftet den.',
      button: 'Bekreft adressen min',
      ignore:
        'Hvis du ikke ventet denne e-posten, trenger du ikke å gjøre noe: Vi skriver ikke igjen.',
    },
    preferences: {
      subject: 'Lenken til innstillingene dine',
      title: 'Innstillinger for nyhetsbrevet',
      text: 'Noen, trolig du, ba om en ny lenke til innstillingene for nyhetsbrevet.',
      button: 'Åpne innstillingene',
      ignore: 'Var det ikke deg, trenger du ikke å gjøre noe: Ingenting er endret.',
    },
    until: (date) => `Lenken virker til ${date}.`,
  },
};
