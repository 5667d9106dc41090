import type { PageWords } from './words.ts';

export const tr: PageWords = {
  language: 'tr',
  ownName: 'Türkçe',
  tagline: 'Belediyeler için hibe çağrıları',
  unsubscribe: {
    title: 'Haftalık bülten aboneliğini sonlandırma',
    text: 'Bülteni bu adrese artık almak istemiyorsanız düğmeye basın.',
    effect: 'Hemen geçerli olur. Belediyenizdeki diğer kişiler bülteni almaya devam eder.',
    button: 'Abonelikten çık',
    fewer:
      'Çok mu fazla e-posta alıyorsunuz? Daha seyrek alabilirsiniz: ayarlarınızın bağlantısı her bültenin sonundadır.',
  },
  left: {
    title: 'Abonelikten çıktınız',
    text: 'Bu adrese artık bülten göndermiyoruz.',
    back: 'Fikriniz değişirse son bültendeki ayarlar bağlantısını açın (30 gün geçerlidir) ya da belediye birliğinize başvurun.',
  },
  preferences: {
    title: 'Bülten ayarlarınız',
    saved: 'Ayarlarınız kaydedildi.',
    next: (date) => `Bir sonraki bülten en erken ${date} tarihinde gelir.`,
    nothing: 'Şu anda bülten almıyorsunuz.',
    language: { label: 'Bültenin dili', error: 'Listedeki dillerden birini seçin.' },
    cadence: {
      label: 'Size ne sıklıkta yazalım',
      error: 'Bunlardan birini seçin.',
      choices: {
        weekly: { label: 'Her hafta', hint: 'pazartesi sabahı' },
        fortnightly: { label: 'İki haftada bir', hint: 'pazartesi sabahı' },
        monthly: { label: 'Ayda bir', hint: 'ayın ilk pazartesisi' },
        'reminders-only': { label: 'Yalnızca hatırlatmalar', hint: 'son tarih yaklaştığında' },
      },
    },
    minimumScore: {
      label: 'Bir çağrının en düşük puanı',
      hint: '0 ile 100 arasında. Puanı daha düşük çağrılar gösterilmez; 0, uygun olan tüm çağrılar demektir.',
      error: '0 ile 100 arasında bir tam sayı yazın.',
    },
    maximumItems: {
      label: 'Bir bültende en fazla çağrı',
      hint: '1 ile 20 arasında. Kalanlar bir sonraki bültenle gelir.',
      error: '1 ile 20 arasında bir tam sayı yazın.',
    },
    pausedUntil: {
      label: 'Şu tarihe kadar e-posta gönderme',
      hint: 'Ara vermek istemiyorsanız boş bırakın. O günden itibaren bülteni yeniden alırsınız.',
      error: 'Yarından bir yıl sonrasına kadar bir gün seçin ya da boş bırakın.',
    },
    partnerSearches: {
      label: 'Bültende ortak arama ilanı istemiyorum',
      hint: 'Bu işaret yoksa bülten, sizin gibi bir ortak arayanları da her ilan için bir kez bildirir.',
    },
    leave: {
      label: 'Bülteni artık almak istemiyorum',
      hint: 'Hemen geçerli olur. Geri dönmek için işareti kaldırın.',
    },
    button: 'Kaydet',
    refused: 'Hiçbir şey kaydedilmedi. Lütfen işaretli alanlara bakın.',
    changedMeanwhile:
      'Bu ayarlar bu arada başka bir yerde değiştirildi. Şu anda kayıtlı olanlar aşağıdadır; lütfen değişikliğinizi yeniden yapın.',
  },
  confirm: {
    title: 'Adresinizi onaylayın',
    text: 'Haftalık hibe çağrıları bültenini bu adrese almak istediğinizi onaylayın.',
    effect:
      'Bülten en fazla haftada bir gelir; istediğiniz zaman tek bir düğmeyle sonlandırabilirsiniz.',
    button: 'Onayla',
  },
  confirmed: {
    title: 'Adresiniz onaylandı',
    text: 'Teşekkür ederiz. Sizin için çağrılar olur olmaz ilk bülten gelir.',
  },
  leftSince: {
    title: 'Bu arada abonelikten çıktınız',
    text: 'Bu bağlantı oluşturulduktan sonra abonelikten çıktığınız için bağlantı artık geçerli değil. Bülteni yeniden almak için belediye birliğinize başvurun.',
  },
  broken: {
    title: 'Bu bağlantı çalışmıyor',
    text: 'Bağlantı eksik ya da yolda değişmiş. Lütfen doğrudan e-postadan bir kez daha açın. Bu da işe yaramazsa en yeni bülteninizdeki bağlantıyı kullanın.',
  },
  expired: {
    title: 'Bu bağlantının süresi doldu',
    text: 'Ayarlarınız güvende kalsın diye bağlantılar sınırlı bir süre geçerlidir. Lütfen en yeni bülteninizin sonundaki bağlantıyı kullanın.',
    confirm:
      'Adres onaylama bağlantısı yedi gün geçerlidir. Lütfen belediye birliğinizden yeni bir e-posta isteyin.',
    renew: 'Bana yeni bağlantı gönder',
  },
  renewed: {
    title: 'Lütfen e-posta kutunuza bakın',
    text: 'Bu adrese yazabiliyorsak yeni bağlantıyı içeren e-posta yoldadır. Günde en fazla bir tane göndeririz.',
  },
  gone: {
    title: 'Bu adresi artık tanımıyoruz',
    text: 'Adres kayıtlarımızdan silindi ve bülten almıyor.',
  },
  failed: {
    title: 'Bir şeyler ters gitti',
    text: 'Hata kaydedildi. Lütfen biraz sonra yeniden deneyin.',
  },
  mail: {
    confirm: {
      subject: 'Lütfen GrantBridge bülteni için adresinizi onaylayın',
      title: 'Adresinizi onaylayın',
      text: 'Bu adres, haftalık hibe çağrıları bülteni için bildirildi. Bülten en fazla haftada bir gelir; istediğiniz zaman tek bir düğmeyle sonlandırabilirsiniz. Size ancak adresi onayladıktan sonra yazmaya başlarız.',
      button: 'Adresimi onayla',
      ignore: 'Bu e-postayı beklemiyorsanız bir şey yapmanız gerekmez: size bir daha yazmayız.',
    },
    preferences: {
      subject: 'Bülten ayarlarınızın bağlantısı',
      title: 'Bülten ayarlarınız',
      text: 'Biri, büyük olasılıkla siz, bülten ayarlarınız için yeni bir bağlantı istedi.',
      button: 'Ayarlarımı aç',
      ignore: 'Bunu isteyen siz değilseniz bir şey yapmanız gerekmez: hiçbir şey değişmedi.',
    },
    until: (date) => `Bağlantı ${date} tarihine kadar geçerlidir.`,
  },
};
