import type { ThemeTerms } from './themes.ts';

/** What speaks for each theme in Turkish. Stems carry the suffixes, and end before a k that softens to ğ. */
export const TURKISH_TERMS: ThemeTerms = {
  'energy-renovation': {
    sure: 'enerji verimli*|enerji verimliliğ*|enerji tasarruf*|ısı yalıtım*|bina yalıtım*|binaların yenilen*|binaların iyileştir*|bina yenileme*|binalarda enerji|mantolama*|enerji performans*|enerji kimlik belge*|sıfır enerjili bina*|binaların güçlendir*|enerji etkin',
    also: 'yalıtım*|kamu bina*|belediye bina*|bina stok*|ısıtma*|ısınma*|ısı pompa*|bölgesel ısıtma*|bina*|tadilat*|enerji*',
  },
  'renewable-energy': {
    sure: 'yenilenebilir*|güneş enerji*|güneş panel*|rüzgar enerji*|rüzgar santral*|jeotermal*|biyogaz*|fotovoltaik*|enerji kooperatif*|enerji topluluk*|enerji topluluğ*|hidroelektrik*|güneş santral*|rüzgar türbin*',
    also: 'temiz enerji*|biyokütle*|enerji dönüşüm*|enerji depola*|öz tüketim*|güneş|rüzgar|enerji üret*',
  },
  'energy-poverty': {
    sure: 'enerji yoksul*|enerji yoksullu*|yakıt yoksul*|enerjide kırılgan*|enerji faturalar* ödeyeme*|uygun fiyatlı enerji*',
    also: 'enerji gider*|enerji fatura*|faturalar*|enerji fiyat*|kırılgan hane*|dar gelirli hane*|düşük gelirli*',
  },
  'climate-neutrality': {
    sure: 'iklim nötr*|karbon nötr*|iklim eylem*|sera gaz*|karbonsuzlaş*|karbon ayak iz*|başkanlar sözleşme*|belediye başkanları sözleşme*|net sıfır*|emisyon azalt*|iklim değişikliğiyle mücadele*|iklim değişikliği ile mücadele*|iklim plan*',
    also: 'iklim|iklime|iklimi|düşük karbon*|karbon*|yeşil dönüşüm*|yeşil mutabakat*|sıfır emisyon*',
  },
  'climate-adaptation': {
    sure: 'iklim değişikliğine uyum*|iklime uyum*|iklim uyum*|iklim değişikli*|iklim kriz*|iklim diren*|iklime diren*|iklime dayanıklı*|sıcak hava dalga*|sıcak dalga*|doğa temelli çözüm*|kentsel ısı*',
    also: 'kuraklı*|taşkın*|aşırı hava olay*|deniz seviyesi*|sel|seller*|iklimsel*|dirençli*|su baskın*',
  },
  'disaster-prevention': {
    sure: 'afet*|sivil savunma*|sivil koruma*|orman yangın*|yangın*|deprem*|taşkın*|sel felaket*|sel risk*|sel baskın*|heyelan*|erken uyarı*|itfaiye*|acil durum*|kriz yönetim*|arama kurtarma*|afad',
    also: 'sel|seller*|felaket*|kurtarma*|risk azalt*|tahliye*|ilk yardım*|dayanıklılı*|su baskın*',
  },
  water: {
    sure: 'içme su*|atık su*|atıksu*|su yönetim*|su kaynak*|su kaynağ*|su temin*|su şebeke*|su kayıp*|su kayb*|kanalizasyon*|arıtma tesis*|yağmur su*|yeraltı su*|yer altı su*|su kalite*|havza yönetim*|su verimli*|su kıtlı*|su havza*|isale hat*',
    also: 'su|suyu|suyun|suya|suyumuz*|sular|suları|sularını|sularının|nehir*|nehri*|dere|dereler*|göl|göller*|gölü*|baraj*|sulama*|kuraklı*|arıtma*|kuyu*',
  },
  'waste-and-circular-economy': {
    sure: 'döngüsel ekonomi*|atık yönetim*|katı atık*|sıfır atık*|geri dönüşüm*|geri kazanım*|kompost*|ayrı topla*|kaynağında ayrıştır*|çöp*|evsel atık*|organik atık*|gıda atık*|gıda atığ*|ambalaj atık*|atıkların*|atıklar|plastik atık*|atık topla*|yeniden kullanım*|düzenli depolama*',
    also: 'atık|atığı*|döngüsel*|plastik*|gıda israf*|onarım*|ambalaj*|temizlik hizmet*',
  },
  'air-quality': {
    sure: 'hava kalite*|hava kirlili*|temiz hava*|partikül madde*|gürültü kirlili*|sıfır kirlili*|havanın kirlen*|havanın kalite*',
    also: 'kirlili*|gürültü*|emisyon*|kirletici*|hava|havayı|havası*|duman*|kömür soba*|toz',
  },
  'biodiversity-and-nature': {
    sure: 'biyoçeşitlili*|biyolojik çeşitlili*|doğa koruma*|doğanın koruma*|doğanın korun*|natura 2000|korunan alan*|koruma alan*|milli park*|ekosistem*|habitat*|yaşam alanlarının korun*|yeşil altyapı*|sulak alan*|longoz*|yaban hayat*|istilacı tür*|doğa onarım*|tozlaştır*|tozlayıcı*|doğal yaşam*',
    also: 'doğa|doğayı|doğanın|doğal*|çevre|çevrenin|çevresel*|kuş|kuşlar*|yeşil alan*|bitki*|tabiat*|parklar*',
  },
  forestry: {
    sure: 'orman|ormanlar*|ormancılı*|ormanı*|ağaçlandır*|orman yönetim*|orman köy*|orman yangın*|ormansızlaş*|orman ürün*',
    also: 'ağaç*|kereste*|odun*|meşe*|çam|çamlar*',
  },
  'agriculture-and-rural': {
    sure: 'tarım*|kırsal*|çiftçi*|hayvancılı*|bağcılı*|organik tarım*|gıda zincir*|yerel gıda*|kısa tedarik*|ayçiçe*|çeltik*|üreticiler*|köylü*|arıcılı*|zeytincilik*',
    also: 'köy|köyler*|köyü*|gıda*|toprak*|toprağ*|sulama*|mera*|üretici*|nüfus kayb*|göç veren*|uzak yerleşim*|şarap*',
  },
  'fisheries-and-coast': {
    sure: 'balıkçı*|su ürün*|kıyı|kıyıl*|kıyıs*|kıyın*|sahil*|mavi ekonomi*|deniz çöp*|denizcilik*|liman*|karadeniz*|deniz kirlili*|kıyı erozyon*|plaj*',
    also: 'deniz*|körfez*|adalar*|balık*|marina*|müsilaj*',
  },
  'urban-mobility': {
    sure: 'kentsel hareketlili*|kentsel ulaşım*|şehir içi ulaşım*|kent içi ulaşım*|toplu taşıma*|toplu ulaşım*|sürdürülebilir ulaşım*|sürdürülebilir hareketlili*|bisiklet*|yaya|yayalar*|yayalaştır*|yol güvenli*|trafik güvenli*|otobüs*|trafik yönetim*|mikro mobilite*|mikromobilite*|akıllı ulaşım*',
    also: 'ulaşım*|hareketlili*|trafik*|otopark*|trafiğ*|mobilite*|yürünebilir*|minibüs*',
  },
  'road-and-rail-links': {
    sure: 'demiryol*|demir yol*|karayol*|kara yol*|otoyol*|köy yol*|yol ağ*|yol altyapı*|ulaşım altyapı*|ulaştırma altyapı*|trans avrupa ulaştırma*|sınır kapı*|gümrük kapı*|yol bağlantı*|ulaşım bağlantı*|ulaşım koridor*|ulaştırma koridor*|tren|trenler*|tren hat*|hızlı tren*',
    also: 'yol|yollar*|yolu|yolun*|köprü*|tünel*|asfalt*|ulaştırma*|bağlantı*',
  },
  'alternative-fuels': {
    sure: 'alternatif yakıt*|şarj istasyon*|şarj nokta*|şarj altyapı*|elektrikli araç*|elektrikli otobüs*|elektrikli ulaşım*|hidrojen*|e mobilite*|elektromobilite*',
    also: 'şarj*|sıfır emisyonlu araç*|elektrikli*|yakıt ikmal*',
  },
  'urban-regeneration': {
    sure: 'kentsel yenile*|kentsel dönüşüm*|kamusal alan*|kamusal mekan*|ortak alan*|kent meydan*|şehir meydan*|meydanlar*|meydanı*|kentsel gelişim*|kentsel kalkınma*|şehir plan*|kent plan*|kentsel tasarım*|tarihi kent merkez*|kent merkez*|şehir merkez*|yeni avrupa bauhaus*|atıl bina*|terk edilmiş bina*|imar plan*|mekansal plan*|sürdürülebilir kent*',
    also: 'mahalle*|kentsel*|canlandır*|kent|kentin*|şehir|şehrin*|peyzaj*|kaldırım*|çarşı*',
  },
  housing: {
    sure: 'konut*|sosyal konut*|evsiz*|barınma*|uygun fiyatlı konut*|erişilebilir konut*|barınak*|barınağ*',
    also: 'kiracı*|kira|kiralar*|apartman*|ev sahip*|toplu konut*',
  },
  'just-transition': {
    sure: 'adil geçiş*|adil dönüşüm*|kömür bölge*|linyit*|kömür maden*|maden ocak*|maden ocağ*|madenci*|kömürden çık*|eski maden*|maden alan*|maden bölge*|kapanan maden*|termik santral*',
    also: 'kömür|kömürü*|kömüre*|maden|madenler*|rehabilitasyon saha*|sanayi dönüşüm*',
  },
  culture: {
    sure: 'kültür|kültürü*|kültürel*|kültüre|müze*|kütüphane*|tiyatro*|festival*|sanat*|yaratıcı endüstri*|yaratıcı sektör*|müzik*|konser*|sinema*|edebiyat*|kültür merkez*|görsel işitsel*',
    also: 'yaratıcı*|gelenek*|geleneğ*|el sanat*|şenlik*|şenliğ*|folklor*|etkinlik*|miras*',
  },
  heritage: {
    sure: 'kültürel miras*|kültür miras*|miras|mirası*|mirasa|somut olmayan*|arkeoloj*|antik kent*|anıt*|tarihi yapı*|tarihi bina*|tarihi eser*|tarihi köprü*|kale|kalesi*|kalenin|camii*|müze*|höyü*|tümülüs*|kervansaray*|osmanlı eser*|tarihi cami*',
    also: 'tarihi*|tarih|tarihsel*|restorasyon*|gelenek*|geleneğ*|arşiv*|hamam*|sit alan*|osmanlı*',
  },
  tourism: {
    sure: 'turizm*|turist*|ziyaretçi*|eko turizm*|ekoturizm*|yürüyüş rota*|yürüyüş yol*|kaplıca*|termal turizm*|kültür rota*|destinasyon*|tatil bölge*|kayak merkez*|agroturizm*',
    also: 'konaklama*|otel*|pansiyon*|rota*|kamp*|mağara*|gastronomi*|sezon*',
  },
  sport: {
    sure: 'spor|sporun|spora|sporcu*|sportif*|sporla|spor tesis*|spor salon*|stadyum*|fiziksel aktivite*|beden eğitim*|amatör spor*|yüzme havuz*',
    also: 'sağlıklı yaşam*|oyun alan*|futbol*|egzersiz*|antrenör*|turnuva*',
  },
  education: {
    sure: 'eğitim*|okul*|anaokul*|kreş*|öğrenci*|öğretmen*|okul öncesi*|mesleki eğitim*|yaşam boyu öğrenme*|hayat boyu öğrenme*|lise|liseler*|lisesi*|okul terk*|derslik*|halk eğitim*',
    also: 'öğrenme*|öğretim*|müfredat*|okuryazar*|üniversite*|kurs|kurslar*|kursu*|ders|dersler*',
  },
  'skills-and-jobs': {
    sure: 'istihdam*|beceri*|işsiz*|iş gücü*|işgücü*|iş piyasa*|işgücü piyasa*|mesleki eğitim*|meslek edindir*|yeniden beceri*|iş imkan*|iş olanak*|iş olanağ*|çıraklı*|nitelikli eleman*|iş fırsat*',
    also: 'işveren*|çalışan*|meslek*|mesleğ*|işçi*|yetenek*|emek|iş bul*|çalışma koşul*',
  },
  children: {
    sure: 'çocuk*|çocuğ*|çocuk koruma*|çocuk haklar*|erken çocukluk*|çocuk yoksul*|bebek*|bebeğ*',
    also: 'aile*|ebeveyn*|anne*|koruyucu aile*|oyun alan*|kreş*',
  },
  youth: {
    sure: 'gençler*|gençlik*|gençliğ*|genç insan*|genç nüfus*|gençlik merkez*|gençlik çalışma*|gençlik değişim*|genç katılım*',
    also: 'genç|gençten|gencin|gençe|ergen*|gönüllü*|üniversite öğrenci*|akran*',
  },
  'youth-at-risk': {
    sure: 'risk altındaki genç*|risk altında olan genç*|risk altındaki çocuk*|dezavantajlı genç*|kırılgan genç*|genç işsizli*|gençlerin işsizli*|okul terk*|okulu bırak*|okulu terk*|erken okul terk*|suça sürüklen*|ne eğitimde ne istihdamda|neet|madde bağımlı*|çocuk suç*',
    also: 'risk altında*|uyuşturucu*|bağımlı*|suç|az fırsat*',
  },
  ageing: {
    sure: 'yaşlanma*|yaşlı|yaşlılar*|yaşlıya|aktif yaşlan*|yaşlı bakım*|evde bakım*|uzun süreli bakım*|demografik*|demans*|alzheimer*|huzurevi*|huzur evi*|emekliler*|ileri yaş*|yaş almış*',
    also: 'bakım hizmet*|bakım*|yalnız yaşayan*|kuşaklar arası*|nesiller arası*|gümüş ekonomi*',
  },
  health: {
    sure: 'halk sağlı*|toplum sağlı*|sağlık*|sağlığ*|ruh sağlı*|hastane*|birinci basamak*|aile hekim*|doktor|doktorlar*|sağlık hizmet*|sağlık merkez*|koruyucu sağlık*|psikososyal*',
    also: 'hasta|hastalar*|hastalı*|tedavi*|önleyici*|iyi olma*|refah*|rehabilitasyon*|aşı|aşılar*|esenli*',
  },
  'social-inclusion': {
    sure: 'sosyal içerme*|sosyal dahil*|sosyal dışlan*|sosyal uyum*|sosyal hizmet*|sosyal yardım*|sosyal koruma*|kırılgan grup*|kırılgan kesim*|dezavantajlı grup*|dezavantajlı kesim*|dezavantajlı*|yoksullu*|yoksul|yoksullar*|ayrımcılı*|marjinal*|sosyal yenilik*|toplumsal içerme*|sosyal bütünleşme*|eşitsizli*|ırkçılı*',
    also: 'sosyal*|kırılgan*|fırsat eşitli*|azınlı*|dayanışma*|yardım*|içerme*|toplumsal*|kapsayıcı*',
  },
  'roma-inclusion': {
    sure: 'romanlar*|roman toplum*|roman topluluk*|roman topluluğ*|roman vatandaş*|roman yurttaş*|roman mahalle*|roman çocuk*|roman aile*|roman kadın*|roman genç*|roman nüfus*|roman birey*|roman karşıt*|çingene*',
    also: 'etnik*|marjinal topluluk*|azınlı*|arabulucu*|roman',
  },
  disability: {
    sure: 'engelli*|erişilebilirli*|özel gereksinim*|özel ihtiyaç*|engelsiz*|bağımsız yaşam*|bedensel engel*|görme engel*|işitme engel*',
    also: 'erişilebilir*|rampa*|destek teknoloji*|yardımcı teknoloji*|otizm*',
  },
  'gender-equality': {
    sure: 'toplumsal cinsiyet*|cinsiyet eşitli*|cinsiyet eşitliğ*|kadın erkek eşitli*|kadın haklar*|kadınların haklar*|kadınların güçlen*|kadının güçlen*|kadın güçlen*|eşit katılım*|kadınların katılım*|kadın istihdam*|kadınların istihdam*|kadın girişimci*',
    also: 'kadın*|cinsiyet*|kız çocuk*|eşit ücret*|kız öğrenci*|eşitli*',
  },
  'anti-violence': {
    sure: 'kadına yönelik şiddet*|kadınlara yönelik şiddet*|aile içi şiddet*|ev içi şiddet*|cinsiyete dayalı şiddet*|çocuğa yönelik şiddet*|çocuklara yönelik şiddet*|şiddetin önlen*|şiddetle mücadele*|şiddet mağdur*|istismar*|zorbalı*|insan ticaret*|sığınma ev*|kadın sığınma*|istanbul sözleşme*|şiddeti önle*|şiddete karşı',
    also: 'şiddet*|mağdur*|taciz*|nefret söylem*|nefret suç*',
  },
  migration: {
    sure: 'göçmen*|mülteci*|sığınmacı*|iltica*|düzensiz göç*|göç yönetim*|göç ve uyum*|göçün*|üçüncü ülke vatandaş*|yerinden edil*|geçici koruma*|göç|göçle',
    also: 'uyum|uyumu|entegrasyon*|yabancı*|kültürler arası*|kabul merkez*',
  },
  'local-economy': {
    sure: 'yerel ekonomi*|yerel kalkınma*|bölgesel kalkınma*|bölgesel gelişme*|küçük işletme*|küçük ve orta*|kobi|kobiler*|yatırım çek*|yatırımcı çek*|yerel üretici*|yerel işletme*|esnaf*|organize sanayi*|sanayi bölge*|akıllı uzmanlaş*|yerel ürün*|yerel üretim*',
    also: 'ekonomi*|işletme*|yatırım*|rekabet*|sanayi*|ticaret*|pazar*|kalkınma*|değer zincir*|kooperatif*|üretim*',
  },
  entrepreneurship: {
    sure: 'girişimci*|sosyal ekonomi*|sosyal girişim*|sosyal işletme*|startup*|start up*|kuluçka*|kooperatif*|mikro finans*|mikrofinans*|yeni girişim*|kuluçka merkez*',
    also: 'girişim*|inovasyon*|serbest çalışan*|kendi iş*|teknoloji merkez*|yenili*',
  },
  'digital-services': {
    sure: 'dijital kamu hizmet*|dijital hizmet*|e belediye*|e devlet*|elektronik hizmet*|dijital dönüşüm*|dijitalleş*|sayısallaş*|dijital beceri*|dijital kimli*|dijital okuryazar*|çevrimiçi hizmet*|e hizmet*|dijital belediye*|dijital içerme*',
    also: 'dijital*|elektronik*|çevrimiçi*|yapay zeka*|birlikte çalışabilir*|yazılım*',
  },
  connectivity: {
    sure: 'geniş bant*|genişbant*|hızlı internet*|yüksek hızlı internet*|fiber*|dijital bağlantı*|internet erişim*|internet altyapı*|wifi4eu|wifi|wi fi|5g|gigabit|internet bağlantı*|internet hız*',
    also: 'kapsama*|telekomünikasyon*|mobil şebeke*|bağlantı*|internete|internet',
  },
  cybersecurity: {
    sure: 'siber güvenli*|siber saldırı*|siber tehdit*|siber dayanıklı*|siber*|veri koruma*|verilerin korun*|kişisel veri*|fidye yazılım*|nis2',
    also: 'bilgi güvenli*|kritik kuruluş*|hacker*|bilişim güvenli*',
  },
  'open-data-and-smart-city': {
    sure: 'akıllı şehir*|akıllı kent*|akıllı köy*|açık veri*|dijital ikiz*|kent veri*|şehir veri*|kentsel veri*|akıllı aydınlatma*|akıllı belediye*|akıllı topluluk*',
    also: 'sensör*|nesnelerin internet*|veri|veriler*|verisi*|veri platform*|coğrafi bilgi*|akıllı',
  },
  'public-administration': {
    sure: 'kamu yönetim*|yerel yönetim*|yerel yönetimler*|idari kapasite*|kurumsal kapasite*|iyi yönetişim*|çok düzeyli yönetişim*|kamu alım*|kamu ihale*|kamu görevli*|kamu personel*|belediye personel*|belediyelerin kapasite*|belediye çalışan*',
    also: 'yönetişim*|belediye*|idari*|kapasite*|kamu hizmet*|kamu sektör*|stratejik plan*|yönetim*|kapasite geliştir*|kamu kurum*',
  },
  'anti-corruption': {
    sure: 'yolsuzlu*|rüşvet*|dolandırıcılı*|usulsüzlü*|çıkar çatışma*|dürüstlü*|ihbarcı*',
    also: 'şeffaf*|hesap verebilir*|etik*|kara para*',
  },
  'civil-society': {
    sure: 'sivil toplum*|stk|stklar*|hükümet dışı*|gönüllü*|kar amacı gütmeyen*|sivil alan*|yurttaş örgüt*|vatandaş örgüt*|taban örgüt*',
    also: 'dernek*|derneğ*|vakıf*|vakfı*|savunuculu*|yurttaş girişim*|topluluk*',
  },
  'citizenship-and-democracy': {
    sure: 'demokrasi*|demokratik*|yurttaş katılım*|vatandaş katılım*|yurttaşların katılım*|vatandaşların katılım*|katılımcı bütçe*|yurttaşlı*|temel hak*|insan haklar*|avrupa değer*|ab değer*|dezenformasyon*|medya okuryazar*|kent konsey*|avrupa hafıza*|halkın katılım*|sivil katılım*|seçimler*|yerel seçim*|katılımcı demokrasi*|katılımcı yönetim*|katılımcılı*',
    also: 'yurttaş*|vatandaş*|katılım*|haklar*|değerler*|hukukun üstün*|diyalog*|hafıza*',
  },
  'town-twinning': {
    sure: 'kardeş şehir*|kardeş kent*|kardeş belediye*|kardeş şehr*|kent ağ*|kentler ağ*|şehir ağ*|şehirler ağ*|kardeş kasaba*',
    also: 'ortak kent*|ortak şehir*|vatandaş değişim*|yurttaş değişim*|dostluk*|uluslararası ilişki*|kentler arası*|şehirler arası*|eşleştirme*',
  },
  'cross-border-cooperation': {
    sure: 'sınır ötesi*|sınırötesi*|interreg|sınır bölge*|sınır il*|ulusötesi*|ulus ötesi*|bölgeler arası iş*|bölgelerarası iş*|bölgelerarası*|avrupa bölge*|komşu ülke*|sınırın iki|sınırın öte*|karşı yaka*|komşu bulgar*|komşu yunan*',
    also: 'sınır|sınırı*|sınırda*|komşu*|bulgar*|yunan*|ikili*|ortak proje*|balkan*|işbirli*|iş birli*|bölgesel iş birli*',
  },
  security: {
    sure: 'suç önleme*|suçla mücadele*|suçun önlen*|kamu güvenli*|kamu düzen*|kentsel güvenli*|asayiş*|polis*|terör*|radikalleş*|organize suç*|sınır güvenli*|sınır yönetim*|sınır gözetim*|kritik altyapı*|kaçakçılı*|güvenli kent*|güvenli şehir*|kamusal alanların güvenli*|kamusal alanların korun*|vatandaşların güvenli*',
    also: 'güvenli*|suç|suçlar*|zabıta*|kamera*|uyuşturucu*|aşırıcılı*',
  },
};
