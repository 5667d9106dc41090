import type { ConsortiumWords } from './words.ts';

/** A noun after a number stays singular. */
const partners = (count: number): string => `${count} ortak`;

export const tr: ConsortiumWords = {
  language: 'tr',
  locale: 'tr',
  labels: {
    partners: 'Ortaklar',
    countries: 'Ülkeler',
    euMembers: 'AB üyesi ülkelerden ortaklar',
    side: 'Zorunlu ortakların yeri',
    lead: 'Lider ortak',
    donorPartner: 'Donör ülke ortağı (İzlanda, Lihtenştayn, Norveç)',
    places: 'Uygun yerler',
    kinds: 'Uygun kuruluş türleri',
  },
  atLeast: (count) => `en az ${count}`,
  atMost: (count) => `en fazla ${count}`,
  now: (has, perhaps) => (perhaps > 0 ? `şu an ${has}, belki ${perhaps} daha` : `şu an ${has}`),
  none: 'yok',
  lead: {
    may: 'lider olabilir',
    nobody: 'üyelerin hiçbiri lider olamaz',
    unclear: 'üyelerden birinin lider olup olamayacağı belli değil',
    faults: {
      place: 'bulunduğu yer nedeniyle lider olamaz',
      kind: 'bu tür bir kuruluş lider olamaz',
      'donor-state': 'donör ülkeden olduğu için yalnızca ortak olabilir',
    },
  },
  donorWish: {
    required: 'zorunlu',
    scored: 'zorunlu değil, ancak puan kazandırır',
    optional: 'isteğe bağlı',
  },
  members: (_numbers, list) => `üye no. ${list}`,
  fits: 'tüm üyeler uygun',
  doesNotFit: 'uygun değil',
  isUnclear: 'belirsiz, kontrol edilmeli',
  add: (count) => `${partners(count)} ekleyin`,
  eachFromAnotherCountry: 'henüz temsil edilmeyen ülkelerden, her biri ayrı bir ülkeden',
  whoMayLead: 'lider olabilecek',
  fromDonorState: 'donör ülke ortağı olarak',
  oneOfCountries: (count) => `${count} ülkeden herhangi biri`,
  obstacles: {
    replaceLead: 'ortak eklemek yetmez: başka bir ortak lider olmalı',
    replaceMembers: 'ortak eklemek yetmez: değiştirilecek:',
    removeMembers: (count) => `${partners(count)} fazla`,
    noRoom: (room, wanted) => `${partners(wanted)} daha gerekli, ancak yalnızca ${room} yer var`,
    nobodyFits: 'eksik olanı karşılayan uygun bir yer yok',
  },
  kindNames: {
    municipality: 'belediye',
    'association-of-municipalities': 'belediyeler birliği',
    'regional-authority': 'bölgesel makam',
    'national-authority': 'ulusal makam',
    'other-public-body': 'diğer kamu kuruluşu',
    ngo: 'sivil toplum kuruluşu',
    university: 'üniversite',
    'research-organisation': 'araştırma kuruluşu',
    school: 'okul',
    sme: 'küçük veya orta ölçekli işletme',
    company: 'şirket',
    individual: 'gerçek kişi',
    'international-organisation': 'uluslararası kuruluş',
  },
};
