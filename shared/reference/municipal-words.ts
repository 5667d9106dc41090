import type { Language } from '../domain/language.ts';

/** Words by which a text speaks of towns, and of public authorities. */
export type MunicipalWords = { towns: string; authorities: string };

/**
 * How towns and public authorities are spoken of, by language: terms as in the lexicon of themes, each one or more
 * words, a `*` ends a word that may go on. They were chosen by what they mean; *public* by itself is left out, since
 * it is the audience as often as it is an authority.
 */
export const MUNICIPAL_WORDS: Readonly<Record<Language, MunicipalWords>> = {
  en: {
    towns:
      'city|cities|urban|municipal*|town|towns|metropolitan|neighbourhood*|neighborhood*|district|districts|mayor*',
    authorities:
      'local|public authorit*|public sector*|public admin*|public procure*|public bod*|public service*|public polic*|public transport*|regional authorit*|regional government*|territorial authorit*|open government|e government|egovernment|government*|procurement*',
  },
  bg: {
    towns: 'град|градове*|градск*|общин*|кмет*|квартал*|населени места|столичн*',
    authorities:
      'местн*|органи на властта|публичн* власт*|публич* сектор*|обществен* поръчк*|обществен* услуг*|обществен* транспорт*|публичн* услуг*|публичн* администраци*|държавн* администраци*|регионалн* власт*|самоуправлени*',
  },
  el: {
    towns:
      'πόλη|πόλης|πόλεις|πόλεων|αστικ*|δήμος|δήμου|δήμοι|δήμων|δημοτικ*|δήμαρχ*|συνοικί*|γειτονι*|μητροπολιτικ*',
    authorities:
      'τοπικ*|δημόσι* αρχ*|δημόσι* τομέ*|δημόσι* διοίκησ*|δημόσι* συμβάσ*|δημόσι* προμήθει*|δημόσι* υπηρεσί*|δημόσι* φορε*|δημόσι* πολιτικ*|περιφερειακ* αρχ*|αυτοδιοίκησ*|διακυβέρνησ*',
  },
  tr: {
    towns:
      'kent|kentler*|kentsel*|şehir|şehirler*|şehirci*|belediye*|mahalle*|büyükşehir*|kasaba*|muhtar*',
    authorities:
      'yerel|kamu kurum*|kamu kuruluş*|kamu idare*|kamu sektör*|kamu yönetim*|kamu hizmet*|kamu alım*|kamu ihale*|kamu politika*|toplu taşıma*|bölgesel yönetim*|e devlet|açık yönetim',
  },
  nb: {
    towns:
      'by|byer|byen|byene|bymiljø*|byutvikling*|kommune*|kommunal*|bydel*|ordfører*|tettsted*|nabolag*',
    authorities:
      'lokal|lokale|lokalt|lokalsamfunn*|lokalforvaltning*|offentlig* myndighet*|offentlig* sektor*|offentlig* forvaltning*|offentlig* anskaffelse*|offentlig* innkjøp*|offentlig* tjeneste*|offentlig* organ*|offentlig* politikk*|kollektivtransport*|kollektivtrafikk*|regional* myndighet*|fylkeskommun*|innkjøp*|anskaffelse*',
  },
};
