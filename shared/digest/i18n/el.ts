import type { Catalogue, StatedBy } from './catalogue.ts';
import { listIn } from './list.ts';
import { countedIn, pluralIn } from './plural.ts';
import { searchesEl } from './searches/el.ts';

const plural = pluralIn('el');
const counted = countedIn('el');
const list = listIn('el');

const STATED_BY: Record<StatedBy, string> = {
  source: 'σύμφωνα με την πρόσκληση',
  programme: 'σύμφωνα με τους κανόνες του προγράμματος',
  administrator: 'ελέγχθηκε από εμάς',
};

const THE_DEADLINE = {
  single: 'η προθεσμία μετατέθηκε',
  'stage-1': 'η προθεσμία του πρώτου σταδίου μετατέθηκε',
  'stage-2': 'η προθεσμία του δεύτερου σταδίου μετατέθηκε',
  'cut-off': 'μία από τις προθεσμίες μετατέθηκε',
} as const;

/**
 * The digest in Greek. Names of places and countries would have to be declined and take an article, which no list
 * of names gives: sentences speak of "your municipality" instead, and names stand where a nominative may.
 */
export const el: Catalogue = {
  language: 'el',
  locale: 'el',
  direction: 'ltr',
  separator: ' · ',
  currencyDisplay: 'symbol',
  percent: (figure) => `${figure}%`,
  time: {
    clock: (time) => time,
    on: (date, clock) => `${date}, ${clock}`,
    inZone: (clock, zone) => `${clock} ${zone}`,
    endOfDay: (zone) => `έως το τέλος της ημέρας, ${zone}`,
    zones: {
      'Europe/Brussels': 'ώρα Βρυξελλών',
      'Europe/Sofia': 'ώρα Βουλγαρίας',
      'Europe/Athens': 'ώρα Ελλάδας',
      'Europe/Istanbul': 'ώρα Τουρκίας',
      'Europe/Oslo': 'ώρα Νορβηγίας',
      'Europe/Bucharest': 'ώρα Ρουμανίας',
      'Europe/Belgrade': 'ώρα Σερβίας',
      'Europe/Skopje': 'ώρα Βόρειας Μακεδονίας',
      'Atlantic/Reykjavik': 'ώρα Ισλανδίας',
      'Europe/London': 'ώρα Λονδίνου',
      UTC: 'UTC',
    },
  },
  title: 'Εβδομαδιαίο δελτίο χρηματοδοτήσεων',
  municipality: (name) => name,
  issueLine: (week, date) => `Εβδομάδα ${week} · ${date}`,
  counted: {
    closing: (count) =>
      counted(count, {
        one: 'πρόσκληση που λήγει σύντομα',
        other: 'προσκλήσεις που λήγουν σύντομα',
      }),
    new: (count) => counted(count, { one: 'νέα πρόσκληση', other: 'νέες προσκλήσεις' }),
    reopened: (count) =>
      counted(count, { one: 'πρόσκληση που άνοιξε ξανά', other: 'προσκλήσεις που άνοιξαν ξανά' }),
    changed: (count) =>
      counted(count, { one: 'τροποποιημένη πρόσκληση', other: 'τροποποιημένες προσκλήσεις' }),
    forthcoming: (count) =>
      counted(count, { one: 'προσεχής πρόσκληση', other: 'προσεχείς προσκλήσεις' }),
  },
  subject: ({ about, municipality, nearest }) => {
    const first = `${municipality}: ${about}`;
    if (!nearest) return first;
    return `${first}, ${nearest.only ? 'λήξη' : 'πρώτη λήξη'} ${nearest.date}`;
  },
  pressing: {
    closing: ({ days }) => {
      if (days === 0) return 'Λήγει σήμερα';
      return plural(days, { one: 'Λήγει αύριο', other: `Λήγει σε ${days} ημέρες` });
    },
    moved: ({ to }) => `Νέα προθεσμία ${to}`,
  },
  summary: ({ about, nearest }) => {
    const first = `Σε αυτό το δελτίο: ${about} για τον δήμο σας.`;
    if (!nearest) return first;
    return `${first} ${nearest.only ? 'Προθεσμία' : 'Πλησιέστερη προθεσμία'}: ${nearest.date}.`;
  },
  stillWatching: {
    subject: (municipality) => `${municipality}: προς το παρόν καμία νέα πρόσκληση`,
    summary: ({ watched }) => {
      const calls = counted(watched, {
        one: 'ανοικτή ή προσεχή πρόσκληση',
        other: 'ανοικτές και προσεχείς προσκλήσεις',
      });
      return `Προς το παρόν δεν υπάρχουν νέες προσκλήσεις για τον δήμο σας. Παρακολουθούμε ${calls} και θα σας γράψουμε μόλις βρεθεί κάποια κατάλληλη.`;
    },
  },
  glance: 'Οι προθεσμίες με μια ματιά',
  sections: {
    closing: 'Λήγουν σύντομα',
    new: 'Νέες προσκλήσεις',
    reopened: 'Προσκλήσεις που άνοιξαν ξανά',
    changed: 'Τροποποιημένες προσκλήσεις',
    forthcoming: 'Προσεχείς προσκλήσεις',
  },
  badges: { forthcoming: 'Ανοίγει σύντομα' },
  reopened: 'Η πρόσκληση είναι και πάλι ανοικτή για υποβολή προτάσεων.',
  labels: {
    deadline: {
      single: 'Προθεσμία υποβολής',
      'stage-1': 'Προθεσμία πρώτου σταδίου',
      'stage-2': 'Προθεσμία δεύτερου σταδίου',
      'cut-off': 'Επόμενη προθεσμία',
    },
    laterDeadlines: 'Μεταγενέστερες προθεσμίες',
    opensOn: 'Έναρξη υποβολής',
    budget: 'Προϋπολογισμός πρόσκλησης',
    grant: 'Ύψος επιχορήγησης',
    expectedGrants: 'Αναμενόμενος αριθμός επιχορηγήσεων',
    rate: 'Ποσοστό χρηματοδότησης',
    changed: 'Τι άλλαξε',
    identifier: 'Κωδικός πρόσκλησης',
    reasons: 'Γιατί σας την προτείνουμε',
    link: 'Μετάβαση στην πρόσκληση',
  },
  values: {
    notStated: 'δεν αναφέρεται από την πηγή',
    passed: 'έληξε για νέους υποψηφίους',
    daysLeft: (days) => {
      if (days < 0) return 'έληξε';
      if (days === 0) return 'λήγει σήμερα';
      return plural(days, {
        one: `απομένει ${days}\u00a0ημέρα`,
        other: `απομένουν ${days}\u00a0ημέρες`,
      });
    },
    upTo: (amount) => `έως ${amount}`,
    from: (amount) => `από ${amount}`,
    between: ({ low, high }) => `από ${low} έως ${high}`,
    rate: (granted, own) =>
      own === undefined
        ? `έως ${granted} των επιλέξιμων δαπανών, χωρίς υποχρεωτική ίδια συμμετοχή`
        : `έως ${granted} των επιλέξιμων δαπανών· ίδια συμμετοχή τουλάχιστον ${own}`,
    byProgramme: (value) => `${value} (σύμφωνα με τους κανόνες του προγράμματος)`,
  },
  reasons: {
    themes: (labels) =>
      plural(labels.length, {
        one: `Ανταποκρίνεται σε προτεραιότητά σας: ${labels.join(' · ')}`,
        other: `Ανταποκρίνεται σε προτεραιότητές σας: ${labels.join(' · ')}`,
      }),
    'eligible-here': (country, by) => `Επιλέξιμη χώρα: ${country} (${STATED_BY[by]})`,
    'eligible-applicant': (by) => `Οι δήμοι είναι επιλέξιμοι (${STATED_BY[by]})`,
    'eligible-applicant-here': (country, by) =>
      `Οι δήμοι είναι επιλέξιμοι· επιλέξιμη χώρα: ${country} (${STATED_BY[by]})`,
    'time-left': (weeks) =>
      `Έχετε τουλάχιστον ${counted(weeks, { one: 'εβδομάδα', other: 'εβδομάδες' })} για προετοιμασία`,
    forthcoming: () => 'Δεν έχει ανοίξει ακόμη, επομένως υπάρχει χρόνος για προετοιμασία',
  },
  changes: {
    deadlines: 'προθεσμία',
    opensOn: 'ημερομηνία έναρξης',
    money: 'προϋπολογισμός ή ύψος επιχορήγησης',
    coFinancing: 'ποσοστό χρηματοδότησης',
    eligibility: 'όροι επιλεξιμότητας',
    withdrawn: 'η πρόσκληση ανακλήθηκε',
    reinstated: 'η πρόσκληση ισχύει και πάλι',
    other: 'άλλοι όροι',
  },
  changed: {
    deadline: ({ role, from, to }) => `${THE_DEADLINE[role]}: ${to} αντί για ${from}`,
    opensOn: ({ from, to }) => `η έναρξη υποβολής μετατέθηκε: ${to} αντί για ${from}`,
    budget: ({ from, to, rises }) =>
      `ο προϋπολογισμός ${rises ? 'αυξήθηκε' : 'μειώθηκε'} από ${from} σε ${to}`,
    rate: ({ from, to, rises }) =>
      `το ποσοστό χρηματοδότησης ${rises ? 'αυξήθηκε' : 'μειώθηκε'} από ${from} σε ${to}`,
    restated: ({ label, from, to }) => `${label}: ${to} (μέχρι τώρα: ${from})`,
    announced: ({ label, to }) => `${label}: ${to} (ανακοινώθηκε για πρώτη φορά)`,
    dropped: ({ label, from }) => `${label}: δεν αναφέρεται πλέον (μέχρι τώρα: ${from})`,
  },
  footer: {
    heldBack: (count) =>
      plural(count, {
        one: `${count} ακόμη κατάλληλη πρόσκληση θα λάβετε με το επόμενο δελτίο.`,
        other: `${count} ακόμη κατάλληλες προσκλήσεις θα λάβετε με τα επόμενα δελτία.`,
      }),
    calendar:
      'Επισυνάπτεται αρχείο ημερολογίου (.ics), με το οποίο μπορείτε να προσθέσετε τις προθεσμίες στο ημερολόγιό σας.',
    check: (sources) =>
      sources.length > 0
        ? `Τα στοιχεία προέρχονται από ${list(sources)}. Πριν υποβάλετε πρόταση, παρακαλούμε ελέγξτε τα εκεί: δεσμευτικό είναι μόνο το κείμενο που δημοσιεύει η πηγή.`
        : 'Τα στοιχεία προέρχονται από την επίσημη σελίδα κάθε πρόσκλησης. Πριν υποβάλετε πρόταση, παρακαλούμε ελέγξτε τα εκεί: δεσμευτικό είναι μόνο το κείμενο που δημοσιεύει η πηγή.',
    daysCounted: (date) => `Ημερομηνία υπολογισμού των ημερών που απομένουν: ${date}.`,
    why: () =>
      'Λαμβάνετε αυτό το δελτίο επειδή η διεύθυνσή σας έχει δηλωθεί στο GrantBridge για την επικοινωνία με τον δήμο σας. Το στέλνουμε το πολύ μία φορά την εβδομάδα και μόνο όταν έχουμε κάτι να σας πούμε.',
    reply: 'Για ερωτήσεις ή για αλλαγή της διεύθυνσης αρκεί να απαντήσετε σε αυτό το μήνυμα.',
  },
  searches: searchesEl,
  sources: {
    'eu-portal': 'την πύλη «Funding & Tenders» της Ευρωπαϊκής Επιτροπής',
    isun: 'τη βουλγαρική πύλη χρηματοδοτήσεων ISUN',
    'eea-grants': 'τις σελίδες των επιχορηγήσεων του ΕΟΧ και της Νορβηγίας',
    interreg: 'την πύλη interreg.eu',
    'interreg-gr-bg': 'τον ιστότοπο του προγράμματος Interreg Ελλάδα – Βουλγαρία',
  },
  links: {
    archive: 'Προβολή στον περιηγητή',
    preferences: 'Ρυθμίσεις δελτίου',
    unsubscribe: 'Διαγραφή από το δελτίο',
  },
};
