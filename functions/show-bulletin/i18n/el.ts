import type { BulletinWords } from './catalogue.ts';

export const el: BulletinWords = {
  language: 'el',
  name: 'Ελληνικά',
  locale: 'el',
  title: 'Προσκλήσεις χρηματοδότησης',
  lead: 'Τις προσκλήσεις αυτές προτείναμε στους δήμους-μέλη τις τελευταίες τέσσερις εβδομάδες.',
  asOf: (date) => `Κατάσταση στις ${date}`,
  sections: { open: 'Ανοικτές για υποβολή', forthcoming: 'Προσεχείς', over: 'Έχουν λήξει' },
  labels: {
    deadline: {
      single: 'Προθεσμία',
      'stage-1': 'Προθεσμία πρώτου σταδίου',
      'stage-2': 'Προθεσμία δεύτερου σταδίου',
      'cut-off': 'Προθεσμία υποβολής',
    },
    opensOn: 'Ανοίγει στις',
    status: 'Κατάσταση',
    suggested: 'Προτάθηκε σε',
  },
  over: { closed: 'Έληξε', withdrawn: 'Αποσύρθηκε' },
  noDeadline: 'δεν έχει ανακοινωθεί',
  at: (date, clock) => `${date}, ώρα ${clock}`,
  suggestedTo: (members, of) => `${members} από ${of} δήμους`,
  empty: 'Τις τελευταίες τέσσερις εβδομάδες δεν προτείναμε προσκλήσεις στους δήμους-μέλη.',
  clocks: 'Οι ώρες είναι σε ώρα Βουλγαρίας.',
  check:
    'Δεσμευτικό είναι μόνο το κείμενο στην επίσημη σελίδα κάθε πρόσκλησης. Παρακαλούμε ελέγξτε το πριν υποβάλετε αίτηση.',
  languages: 'Γλώσσες',
};
