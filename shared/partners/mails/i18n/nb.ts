import type { PartnerWords } from '../words.ts';

export const nb: PartnerWords = {
  mails: {
    published: {
      subject: 'Partnersøket deres er publisert',
      title: 'Partnersøket deres er publisert',
      text: 'Det vises til og med dagen nedenfor for alle som leter etter partnere på GrantBridge. De som er interessert, skriver til dere gjennom tjenesten. Adressen forblir skjult til dere samtykker.',
      button: 'Åpne partnersøket',
    },
    rejected: {
      subject: 'Partnersøket deres vises ikke',
      title: 'Partnersøket deres vises ikke',
      text: 'Det er gjennomgått og kan ikke vises slik det er. Begrunnelsen står nedenfor. Dere kan endre teksten og sende det inn på nytt.',
      button: 'Åpne partnersøket',
    },
    interest: {
      subject: 'Interesse for partnersøket deres',
      title: 'Noen er interessert i partnersøket deres',
      text: 'Vi ber dere godta eller avslå. Når dere godtar, ser begge parter den andres kontakt; til da forblir begge adressene skjult. Et svar på denne e-posten når ikke fram til dem.',
      button: 'Svar',
    },
    reminder: {
      subject: 'Venter fortsatt på svar fra dere',
      title: 'En interessemelding venter på svar',
      text: 'Den har ventet i en uke. Vi ber dere godta eller avslå, slik at den andre parten kan planlegge. Vi sender ingen flere påminnelser.',
      button: 'Svar',
    },
    contact: {
      subject: 'Kontakten til den nye partneren',
      title: 'Dere har godtatt: her er kontakten',
      text: 'Dere godtok interessen. Den andre partens kontakt står nedenfor; deres er sendt til dem.',
      button: 'Åpne partnersøket',
    },
    expired: {
      subject: 'Partnersøket deres er avsluttet',
      title: 'Partnersøket deres er avsluttet',
      text: 'Den siste dagen er gått, eller utlysningen er over, og søket vises ikke lenger. Har dere funnet en partner, vil vi gjerne vite det: da kan vi foreslå bedre partnere.',
      button: 'Si hvem dere fant',
    },
    accepted: {
      subject: 'Interessen deres er godtatt',
      title: 'Interessen deres er godtatt',
      text: 'Den andre partens kontakt står nedenfor; deres er sendt til dem. Vi ønsker dere lykke til med prosjektet.',
      button: 'Åpne partnersøket',
    },
    declined: {
      subject: 'Interessen deres ble avslått',
      title: 'Interessen deres ble avslått',
      text: 'Det passet ikke denne gangen. Adressen deres er ikke vist til noen.',
      button: 'Se andre partnersøk',
    },
    over: {
      subject: 'Et partnersøk er avsluttet',
      title: 'Partnersøket er avsluttet',
      text: 'Det ble avsluttet før interessen deres ble besvart. Adressen deres er ikke vist til noen.',
      button: 'Se andre partnersøk',
    },
  },
  labels: {
    search: 'Partnersøk',
    party: 'Fra',
    until: 'Vises til og med',
    message: 'Melding',
    reason: 'Begrunnelse',
    contact: 'Kontakt',
  },
  why: 'Du får denne e-posten fordi du er oppgitt som kontakt i dette partnersøket eller i et svar på det.',
};
