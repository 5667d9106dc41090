import { countedIn, pluralIn } from '../plural.ts';
import type { SearchWords } from './words.ts';

const plural = pluralIn('el');
const counted = countedIn('el');

const searches = (count: number): string =>
  counted(count, { one: 'αναζήτηση εταίρου', other: 'αναζητήσεις εταίρων' });

export const searchesEl: SearchWords = {
  subject: ({ count, municipality }) => `${municipality}: ${searches(count)}`,
  summary: ({ count }) =>
    `Σε αυτό το δελτίο: ${searches(count)} που ${plural(count, { one: 'ταιριάζει', other: 'ταιριάζουν' })} στον δήμο σας. Αυτή τη φορά δεν υπάρχουν νέα για προσκλήσεις.`,
  heading: 'Αναζητούν εταίρο σαν εσάς',
  note: 'Συνδεθείτε για να διαβάσετε ολόκληρη την αναζήτηση και να δηλώσετε ενδιαφέρον. Οι διευθύνσεις και των δύο πλευρών παραμένουν κρυφές έως ότου συμφωνήσουν και οι δύο. Κάθε αναζήτηση εμφανίζεται εδώ μία φορά.',
  roles: {
    lead: 'επικεφαλής εταίρος',
    partner: 'εταίρος',
    'donor-partner': 'εταίρος από δότρια χώρα',
  },
  idea: 'ιδέα έργου, χωρίς πρόσκληση ακόμη',
  unnamedCall: 'πρόσκληση που δεν περιλαμβάνεται πλέον στον κατάλογο',
  labels: {
    seeker: 'Ποιος αναζητεί',
    role: 'Ζητείται',
    about: 'Για',
    seeks: 'Με δικά τους λόγια',
    until: 'Ανοικτή έως',
    reasons: 'Γιατί σας ταιριάζει',
    link: 'Διαβάστε και απαντήστε',
  },
  reasons: {
    'seeks-here': (country) => `Ζητούνται εταίροι από την περιοχή σας (${country})`,
    'seeks-anywhere': () => 'Ζητούνται εταίροι από οποιαδήποτε χώρα',
    'seeks-donor-partner': (country) => `Ζητούνται εταίροι από τις δότριες χώρες (${country})`,
    'shared-themes': (labels) =>
      plural(labels.length, {
        one: `Ανταποκρίνεται σε προτεραιότητά σας: ${labels.join(' · ')}`,
        other: `Ανταποκρίνεται σε προτεραιότητές σας: ${labels.join(' · ')}`,
      }),
  },
};
