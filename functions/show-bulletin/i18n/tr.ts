import type { BulletinWords } from './catalogue.ts';

export const tr: BulletinWords = {
  language: 'tr',
  name: 'Türkçe',
  locale: 'tr',
  title: 'Hibe çağrıları',
  lead: 'Bu çağrıları son dört hafta içinde üye belediyelere önerdik.',
  asOf: (date) => `${date} tarihindeki durum`,
  sections: { open: 'Başvuruya açık', forthcoming: 'Açılacak olanlar', over: 'Sona erenler' },
  labels: {
    deadline: {
      single: 'Son başvuru tarihi',
      'stage-1': 'Birinci aşama için son tarih',
      'stage-2': 'İkinci aşama için son tarih',
      'cut-off': 'Ara son tarih',
    },
    opensOn: 'Açılış tarihi',
    status: 'Durum',
    suggested: 'Önerilenler',
  },
  over: { closed: 'Sona erdi', withdrawn: 'Geri çekildi' },
  noDeadline: 'açıklanmadı',
  at: (date, clock) => `${date}, saat ${clock}`,
  suggestedTo: (members, of) => `${of} belediyeden ${members} tanesi`,
  empty: 'Son dört hafta içinde üye belediyelere çağrı önermedik.',
  clocks: 'Saatler Bulgaristan saatine göredir.',
  check:
    'Yalnızca her çağrının resmî sayfasındaki metin bağlayıcıdır. Lütfen başvurmadan önce kontrol edin.',
  languages: 'Diller',
};
