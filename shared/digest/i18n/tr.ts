import type { Catalogue, StatedBy } from './catalogue.ts';
import { listIn } from './list.ts';
import { countedIn, pluralIn } from './plural.ts';
import { searchesTr } from './searches/tr.ts';

const plural = pluralIn('tr');
const counted = countedIn('tr');
const list = listIn('tr');

const municipalityName = (name: string): string =>
  /belediye/iu.test(name) ? name : `${name} Belediyesi`;

const STATED_BY: Record<StatedBy, string> = {
  source: 'çağrı metnine göre',
  programme: 'program kurallarına göre',
  administrator: 'tarafımızca doğrulandı',
};

const THE_DEADLINE = {
  single: 'son başvuru tarihi',
  'stage-1': 'birinci aşamanın son başvuru tarihi',
  'stage-2': 'ikinci aşamanın son başvuru tarihi',
  'cut-off': 'son başvuru tarihlerinden biri',
} as const;

/**
 * The digest in Turkish. Endings would have to follow the sound of each name, date and figure: sentences are built so
 * that these take none. A noun after a number stays singular.
 */
export const tr: Catalogue = {
  language: 'tr',
  locale: 'tr',
  direction: 'ltr',
  separator: '; ',
  currencyDisplay: 'name',
  percent: (figure) => `%${figure}`,
  time: {
    clock: (time) => time,
    on: (date, clock) => `${date}, ${clock}`,
    inZone: (clock, zone) => `${zone} ${clock}`,
    endOfDay: (zone) => `${zone} gün sonuna kadar`,
    zones: {
      'Europe/Brussels': 'Brüksel saatiyle',
      'Europe/Sofia': 'Bulgaristan saatiyle',
      'Europe/Athens': 'Yunanistan saatiyle',
      'Europe/Istanbul': 'Türkiye saatiyle',
      'Europe/Oslo': 'Norveç saatiyle',
      'Europe/Bucharest': 'Romanya saatiyle',
      'Europe/Belgrade': 'Sırbistan saatiyle',
      'Europe/Skopje': 'Kuzey Makedonya saatiyle',
      'Atlantic/Reykjavik': 'İzlanda saatiyle',
      'Europe/London': 'Londra saatiyle',
      UTC: 'UTC ile',
    },
  },
  title: 'Haftalık hibe bülteni',
  municipality: municipalityName,
  issueLine: (week, date) => `${week}. hafta · ${date}`,
  counted: {
    closing: (count) => counted(count, { other: 'süresi dolmak üzere olan çağrı' }),
    new: (count) => counted(count, { other: 'yeni çağrı' }),
    reopened: (count) => counted(count, { other: 'yeniden açılan çağrı' }),
    changed: (count) => counted(count, { other: 'değişen çağrı' }),
    forthcoming: (count) => counted(count, { other: 'yakında açılacak çağrı' }),
  },
  subject: ({ about, municipality, nearest }) => {
    const first = `${municipality} için ${about}`;
    if (!nearest) return first;
    return `${first}, ${nearest.only ? 'son tarih' : 'en yakın son tarih'} ${nearest.date}`;
  },
  pressing: {
    closing: ({ days }) => {
      if (days === 0) return 'Bugün son gün';
      return plural(days, { one: 'Yarın son gün', other: `Son ${days} gün` });
    },
    moved: ({ to }) => `Yeni son tarih ${to}`,
  },
  summary: ({ about, municipality, nearest }) => {
    const first = `Bu bültende ${municipalityName(municipality)} için ${about} var.`;
    if (!nearest) return first;
    return `${first} ${nearest.only ? 'Son başvuru tarihi' : 'En yakın son başvuru tarihi'}: ${nearest.date}.`;
  },
  stillWatching: {
    subject: (municipality) => `${municipality} için şimdilik yeni çağrı yok`,
    summary: ({ municipality, watched }) => {
      const calls = counted(watched, { other: 'çağrıyı' });
      return `${municipalityName(municipality)} için şimdilik yeni çağrı yok. Açık ve yakında açılacak ${calls} izliyoruz; uygun bir çağrı çıktığında size hemen yazacağız.`;
    },
  },
  glance: 'Bir bakışta son tarihler',
  sections: {
    closing: 'Süresi dolmak üzere olan çağrılar',
    new: 'Yeni çağrılar',
    reopened: 'Yeniden açılan çağrılar',
    changed: 'Değişen çağrılar',
    forthcoming: 'Yakında açılacak çağrılar',
  },
  badges: { forthcoming: 'Yakında açılıyor' },
  reopened: 'Çağrı yeniden başvuruya açıldı.',
  labels: {
    deadline: {
      single: 'Son başvuru tarihi',
      'stage-1': 'Birinci aşama için son başvuru tarihi',
      'stage-2': 'İkinci aşama için son başvuru tarihi',
      'cut-off': 'Sıradaki son başvuru tarihi',
    },
    laterDeadlines: 'Sonraki tarihler',
    opensOn: 'Açılış tarihi',
    budget: 'Çağrı bütçesi',
    grant: 'Hibe tutarı',
    expectedGrants: 'Desteklenmesi beklenen proje sayısı',
    rate: 'Hibe oranı',
    changed: 'Değişenler',
    identifier: 'Çağrı numarası',
    reasons: 'Neden öneriyoruz',
    link: 'Çağrıya git',
  },
  values: {
    notStated: 'kaynakta belirtilmemiş',
    passed: 'yeni başvurular için süre doldu',
    daysLeft: (days) => {
      if (days < 0) return 'süre doldu';
      if (days === 0) return 'bugün sona eriyor';
      return plural(days, { other: `${days}\u00a0gün kaldı` });
    },
    upTo: (amount) => `en fazla ${amount}`,
    from: (amount) => `en az ${amount}`,
    between: ({ bareLow, high }) => `${bareLow} ile ${high} arasında`,
    rate: (granted, own) =>
      own === undefined
        ? `uygun maliyetler için en fazla ${granted}, zorunlu öz katkı yok`
        : `uygun maliyetler için en fazla ${granted}; en az ${own} öz katkı`,
    byProgramme: (value) => `${value} (program kurallarına göre)`,
  },
  reasons: {
    themes: (labels) =>
      plural(labels.length, {
        one: `Önceliğinizle örtüşüyor: ${labels.join('; ')}`,
        other: `Önceliklerinizle örtüşüyor: ${labels.join('; ')}`,
      }),
    'eligible-here': (country, by) => `Başvuruya açık ülke: ${country} (${STATED_BY[by]})`,
    'eligible-applicant': (by) => `Belediyeler başvurabilir (${STATED_BY[by]})`,
    'eligible-applicant-here': (country, by) =>
      `Belediyeler başvurabilir; başvuruya açık ülke: ${country} (${STATED_BY[by]})`,
    'time-left': (weeks) => `Hazırlık için en az ${counted(weeks, { other: 'haftanız' })} var`,
    forthcoming: () => 'Henüz başvuruya açılmadı; hazırlık için vakit var',
  },
  changes: {
    deadlines: 'son başvuru tarihi',
    opensOn: 'açılış tarihi',
    money: 'bütçe veya hibe tutarı',
    coFinancing: 'hibe oranı',
    eligibility: 'uygunluk koşulları',
    withdrawn: 'çağrı geri çekildi',
    reinstated: 'çağrı yeniden geçerli',
    other: 'diğer koşullar',
  },
  changed: {
    deadline: ({ role, from, to }) => `${THE_DEADLINE[role]} değişti: ${from} yerine ${to}`,
    opensOn: ({ from, to }) => `açılış tarihi değişti: ${from} yerine ${to}`,
    budget: ({ from, to, rises }) =>
      `bütçe ${rises ? 'artırıldı' : 'azaltıldı'}: ${from} yerine ${to}`,
    rate: ({ from, to, rises }) =>
      `hibe oranı ${rises ? 'yükseltildi' : 'düşürüldü'}: ${from} yerine ${to}`,
    restated: ({ label, from, to }) => `${label}: ${to} (önceki: ${from})`,
    announced: ({ label, to }) => `${label}: ${to} (ilk kez açıklandı)`,
    dropped: ({ label, from }) => `${label}: artık belirtilmiyor (önceki: ${from})`,
  },
  footer: {
    heldBack: (count) =>
      plural(count, {
        one: `Size uygun ${count} çağrı daha, bir sonraki bültende yer alacak.`,
        other: `Size uygun ${count} çağrı daha, sonraki bültenlerde yer alacak.`,
      }),
    calendar: 'Son tarihleri takviminize ekleyebilmeniz için bir takvim dosyası (.ics) ektedir.',
    check: (sources) =>
      sources.length > 0
        ? `Bilgilerin kaynağı: ${list(sources)}. Başvurmadan önce lütfen oradan kontrol edin: yalnızca kaynağın yayımladığı metin bağlayıcıdır.`
        : 'Bilgiler her çağrının resmî sayfasından alınmıştır. Başvurmadan önce lütfen oradan kontrol edin: yalnızca kaynağın yayımladığı metin bağlayıcıdır.',
    daysCounted: (date) => `Kalan günlerin hesaplandığı tarih: ${date}.`,
    why: (municipality) =>
      `Bu bülteni, adresiniz GrantBridge sisteminde ${municipality} için irtibat adresi olarak kayıtlı olduğundan alıyorsunuz. Bülteni haftada en fazla bir kez ve yalnızca size bildirecek bir şey olduğunda gönderiyoruz.`,
    reply: 'Sorularınız veya adres değişikliği için bu iletiyi yanıtlamanız yeterlidir.',
  },
  searches: searchesTr,
  sources: {
    'eu-portal': 'Avrupa Komisyonunun Funding & Tenders portalı',
    isun: 'Bulgaristan’ın hibe portalı ISUN',
    'eea-grants': 'AEA ve Norveç Hibelerinin sayfaları',
    interreg: 'interreg.eu portalı',
    'interreg-gr-bg': 'Interreg Yunanistan–Bulgaristan programının sitesi',
  },
  links: {
    archive: 'Tarayıcıda görüntüle',
    preferences: 'Bülten ayarları',
    unsubscribe: 'Abonelikten çık',
  },
};
