import type { PartnerWords } from '../words.ts';

export const tr: PartnerWords = {
  mails: {
    published: {
      subject: 'Ortak arama ilanınız yayımlandı',
      title: 'Ortak arama ilanınız yayımlandı',
      text: 'İlanınız aşağıdaki güne kadar GrantBridge üzerinde ortak arayan herkese gösterilir. İlgilenenler size hizmet üzerinden yazar. Siz onay verene kadar adresiniz gizli kalır.',
      button: 'İlanı aç',
    },
    rejected: {
      subject: 'Ortak arama ilanınız gösterilmiyor',
      title: 'Ortak arama ilanınız gösterilmiyor',
      text: 'İlan incelendi ve bu hâliyle gösterilemiyor. Gerekçesi aşağıdadır. Metni değiştirip ilanı yeniden sunabilirsiniz.',
      button: 'İlanı aç',
    },
    interest: {
      subject: 'Ortak arama ilanınıza ilgi var',
      title: 'Ortak arama ilanınızla ilgilenen var',
      text: 'Lütfen kabul edin veya reddedin. Kabul ettiğinizde taraflar birbirinin iletişim bilgisini görür; o zamana kadar iki adres de gizli kalır. Bu iletiye verilen yanıt karşı tarafa ulaşmaz.',
      button: 'Yanıtla',
    },
    reminder: {
      subject: 'Yanıtınız bekleniyor',
      title: 'Bir ilgi bildirimi yanıtınızı bekliyor',
      text: 'Bir haftadır bekliyor. Karşı tarafın plan yapabilmesi için lütfen kabul edin veya reddedin. Başka hatırlatma göndermeyeceğiz.',
      button: 'Yanıtla',
    },
    contact: {
      subject: 'Yeni ortağınızın iletişim bilgisi',
      title: 'Kabul ettiniz: iletişim bilgisi burada',
      text: 'İlgi bildirimini kabul ettiniz. Karşı tarafın iletişim bilgisi aşağıdadır; sizinki de ona gönderildi.',
      button: 'İlanı aç',
    },
    expired: {
      subject: 'Ortak arama ilanınız sona erdi',
      title: 'Ortak arama ilanınız sona erdi',
      text: 'Son günü geçti veya çağrı kapandı; ilan artık gösterilmiyor. Ortak bulduysanız lütfen bize bildirin: böylece daha uygun ortaklar önerebiliriz.',
      button: 'Kimi bulduğunuzu bildirin',
    },
    accepted: {
      subject: 'İlginiz kabul edildi',
      title: 'İlginiz kabul edildi',
      text: 'Karşı tarafın iletişim bilgisi aşağıdadır; sizinki de ona gönderildi. Projenizde başarılar dileriz.',
      button: 'İlanı aç',
    },
    declined: {
      subject: 'İlginiz kabul edilmedi',
      title: 'İlginiz kabul edilmedi',
      text: 'Bu kez olmadı. Adresiniz kimseye gösterilmedi.',
      button: 'Diğer ortak arama ilanları',
    },
    over: {
      subject: 'Bir ortak arama ilanı sona erdi',
      title: 'Ortak arama ilanı sona erdi',
      text: 'İlan, ilginiz yanıtlanmadan sona erdi. Adresiniz kimseye gösterilmedi.',
      button: 'Diğer ortak arama ilanları',
    },
  },
  labels: {
    search: 'Ortak arama ilanı',
    party: 'Gönderen',
    until: 'Son gösterim günü',
    message: 'Mesaj',
    reason: 'Gerekçe',
    contact: 'İletişim',
  },
  why: 'Bu iletiyi, bu ortak arama ilanında veya ona verilen bir yanıtta iletişim kişisi olarak belirtildiğiniz için alıyorsunuz.',
};
