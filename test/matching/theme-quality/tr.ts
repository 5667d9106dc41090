import type { QualityTable } from './quality-table.ts';

export const TURKISH: QualityTable = {
  language: 'tr',
  titles: [
    ['Belediye binalarında enerji verimliliğinin artırılması ve ısı yalıtımı', 'energy-renovation'],
    ['Güneş enerjisi santralleri ve enerji kooperatifleri desteği', 'renewable-energy'],
    ['İÇME SUYU ŞEBEKELERİNİN YENİLENMESİ VE ATIKSU ARITMA TESİSLERİ', 'water'],
    ['Sıfır atık projeleri ve geri dönüşüm altyapısı hibe çağrısı', 'waste-and-circular-economy'],
    ['Sürdürülebilir kentsel hareketlilik planları ve bisiklet yolları', 'urban-mobility'],
    ['Belediyeler için elektrikli araç şarj istasyonları', 'alternative-fuels'],
    ['Afetlere hazırlık: deprem ve taşkın risklerinin azaltılması', 'disaster-prevention'],
    ['İklim değişikliğine uyum için yerel eylem planları', 'climate-adaptation'],
    ['Tarihi yapıların restorasyonu ve kültürel mirasın korunması', 'heritage'],
    ['Kırsal turizmin geliştirilmesi ve yürüyüş rotaları', 'tourism'],
    ['Roman vatandaşların sosyal içermesi ve eğitime erişimi', 'roma-inclusion'],
    ['Yaşlılar için evde bakım hizmetlerinin yaygınlaştırılması', 'ageing'],
    ['Kadına yönelik şiddetin önlenmesi ve sığınma evleri', 'anti-violence'],
    ['Yerel yönetimlerde dijital dönüşüm ve e-belediye hizmetleri', 'digital-services'],
    ['Bulgaristan–Türkiye sınır ötesi iş birliği programı', 'cross-border-cooperation'],
    ['Türkiye ve AB arasında kardeş şehir hibe programı', 'town-twinning'],
    ['Gençlik merkezleri ve gençlerin karar alma süreçlerine katılımı', 'youth'],
    ['Engelli bireyler için erişilebilirlik projeleri', 'disability'],
    ['Hava kirliliğinin azaltılması ve temiz hava planları', 'air-quality'],
    ['Küçük ölçekli balıkçılığın desteklenmesi ve kıyı toplulukları', 'fisheries-and-coast'],
  ],
  needs: [
    ['Şebekemiz eski, suyun yarısını kaybediyoruz. Köylerde kanalizasyon yok.', 'water'],
    [
      'Okullarımız kışın soğuk. Yalıtım ve yeni ısıtma sistemi istiyoruz; enerji tasarrufu şart.',
      'energy-renovation',
    ],
    [
      'Meriç her yıl taşıyor. Taşkınlara karşı erken uyarı ve sivil koruma eğitimi arıyoruz.',
      'disaster-prevention',
    ],
    [
      'Gençlerimiz iş bulamayıp gidiyor. Mesleki eğitim ve istihdam olanakları gerekiyor.',
      'skills-and-jobs',
    ],
    [
      'Osmanlı köprümüz ve hamamlarımız onarım bekliyor, kültürel mirasımızı tanıtmak istiyoruz.',
      'heritage',
    ],
    ['Köylerde yalnız yaşayan yaşlılar için evde bakım kurmak istiyoruz.', 'ageing'],
    [
      'Sınırın iki yakasında Bulgar belediyeleriyle sınır ötesi projeler yapmak istiyoruz.',
      'cross-border-cooperation',
    ],
    [
      'Çöplerimizi ayrı toplayamıyoruz, düzenli depolama alanı doldu.',
      'waste-and-circular-economy',
    ],
    [
      'Kadınların yerel siyasette eşit temsil edilmesi için çalışıyoruz; toplumsal cinsiyet eşitliği birimi kurduk.',
      'gender-equality',
    ],
    ['Trafik sıkışıyor. Toplu taşıma ve bisiklet yolu yatırımı düşünüyoruz.', 'urban-mobility'],
  ],
  foreign: [
    'Nükleer füzyon reaktörleri için ileri malzemeler',
    'Savunma sanayii için yeni nesil mühimmat sistemleri',
    'Düşük karbonlu çelik üretim teknolojileri',
    'Kuantum bilgisayarlar ve yarı iletken araştırmaları',
    'Kanser tedavisinde klinik araştırmalar',
  ],
  conditions: [
    '3 numaralı teklif çağrısı',
    [
      'Çağrıya koşulları taşıyan kuruluşlar başvurabilir.',
      'Başvurular 15 Ocak tarihine kadar sistem üzerinden yapılır.',
      'Değerlendirme seçim kriterlerine göre iki aşamada yürütülür.',
      'Toplam bütçe 2 milyon avro, eş finansman oranı yüzde 85’tir.',
      'Uygun maliyetler personel, seyahat, ekipman ve altyapı giderlerini kapsar.',
      'Belediyeler, üniversiteler, işletmeler ve dernekler başvuru sahibi olabilir.',
      'Sorular yönetim makamına e-posta ile iletilir.',
      'Kılavuz, internet sitesinde yayımlanmıştır.',
      'Başvuru formunun imzalı olması gerekir; katılımcı kuruluşlar ortaklık beyanı verir.',
    ].join(' '),
  ],
};
