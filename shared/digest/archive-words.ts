/** What an archived issue says of itself, and why there is none to show, in the language of a reader. */
export type ArchiveWords = {
  /** `date` in the language's own long form. */
  copyOf: (date: string) => string;
  expired: string;
  missing: string;
};

/** In the order in which a page for nobody in particular has them. */
export const ARCHIVE_WORDS: Readonly<Record<string, ArchiveWords>> = {
  bg: {
    copyOf: (date) =>
      `Архивно копие. Този бюлетин Ви изпратихме на ${date}, а оттогава срокове и условия може да са се променили.`,
    expired:
      'Срокът на тази връзка е изтекъл. Връзката в последния бюлетин, който сте получили, работи.',
    missing: 'Няма такъв бюлетин. Моля, проверете дали връзката от писмото е отворена цялата.',
  },
  el: {
    copyOf: (date) =>
      `Αρχειοθετημένο αντίγραφο του δελτίου που σας στείλαμε στις ${date}. Από τότε προθεσμίες και όροι μπορεί να έχουν αλλάξει.`,
    expired: 'Ο σύνδεσμος έχει λήξει. Λειτουργεί ο σύνδεσμος στο τελευταίο δελτίο που έχετε λάβει.',
    missing: 'Δεν υπάρχει τέτοιο δελτίο. Ελέγξτε αν ανοίξατε ολόκληρο τον σύνδεσμο του μηνύματος.',
  },
  tr: {
    copyOf: (date) =>
      `${date} tarihinde size gönderdiğimiz bültenin arşiv kopyası. O günden bu yana son tarihler ve koşullar değişmiş olabilir.`,
    expired: 'Bu bağlantının süresi doldu. Size ulaşan son bültendeki bağlantı çalışmaktadır.',
    missing: 'Böyle bir bülten yok. Lütfen iletideki bağlantının tamamını açtığınızdan emin olun.',
  },
  nb: {
    copyOf: (date) =>
      `Arkivkopi av nyhetsbrevet vi sendte deg ${date}. Frister og vilkår kan ha endret seg siden da.`,
    expired: 'Lenken er utløpt. Lenken i det siste nyhetsbrevet du har fått, virker.',
    missing:
      'Det finnes ikke noe slikt nyhetsbrev. Kontroller at hele lenken fra e-posten ble åpnet.',
  },
  en: {
    copyOf: (date) =>
      `Archived copy of the digest that we sent you on ${date}. Deadlines and conditions may have changed since.`,
    expired: 'This link has expired. The one in the latest digest that you received works.',
    missing: 'There is no such digest. Please check that the whole link of the mail was opened.',
  },
};

/** The words of a language, else the English ones. */
export const archiveWords = (language: string): ArchiveWords & { language: string } => {
  const words = ARCHIVE_WORDS[language];
  const { en } = ARCHIVE_WORDS;
  if (words) return { ...words, language };
  if (!en) throw new Error('there are English words');
  return { ...en, language: 'en' };
};
