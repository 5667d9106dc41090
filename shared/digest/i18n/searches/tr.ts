import { countedIn, pluralIn } from '../plural.ts';
import type { SearchWords } from './words.ts';

const plural = pluralIn('tr');
const counted = countedIn('tr');

const searches = (count: number): string => counted(count, { other: 'ortak arama ilanı' });

export const searchesTr: SearchWords = {
  subject: ({ count, municipality }) => `${municipality} için ${searches(count)}`,
  summary: ({ count }) =>
    `Bu bültende belediyenize uygun ${searches(count)} var. Bu kez çağrılarla ilgili yeni bir haber yok.`,
  heading: 'Sizin gibi bir ortak arayanlar',
  note: 'İlanın tamamını okumak ve ilgilendiğinizi bildirmek için oturum açın. İki taraf da kabul edene kadar adresler gizli kalır. Her ilan burada yalnızca bir kez gösterilir.',
  roles: {
    lead: 'baş ortak',
    partner: 'ortak',
    'donor-partner': 'donör ülke ortağı',
  },
  idea: 'henüz çağrısı olmayan bir proje fikri',
  unnamedCall: 'artık listede bulunmayan bir çağrı',
  labels: {
    seeker: 'Arayan',
    role: 'Aranan',
    about: 'Konu',
    seeks: 'Kendi sözleriyle',
    until: 'Son gün',
    reasons: 'Neden size uygun',
    link: 'Devamını okuyun ve yanıtlayın',
  },
  reasons: {
    'seeks-here': (country) => `Bölgenizden ortak aranıyor (${country})`,
    'seeks-anywhere': () => 'Her ülkeden ortak aranıyor',
    'seeks-donor-partner': (country) => `Donör ülkelerden ortak aranıyor (${country})`,
    'shared-themes': (labels) =>
      plural(labels.length, {
        one: `Önceliğinizle örtüşüyor: ${labels.join('; ')}`,
        other: `Önceliklerinizle örtüşüyor: ${labels.join('; ')}`,
      }),
  },
};
