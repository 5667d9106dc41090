/** One need in five languages, under the theme that it is about. */
export const ONE_NEED: readonly (readonly [
  theme: string,
  byLanguage: Readonly<Record<string, string>>,
])[] = [
  [
    'energy-renovation',
    {
      en: 'Our school buildings lose heat. We want to insulate them and cut the bills through energy efficiency in buildings.',
      bg: 'Училищните ни сгради губят топлина. Искаме топлоизолация и по-добра енергийна ефективност.',
      el: 'Τα σχολικά μας κτίρια χάνουν θερμότητα. Θέλουμε θερμομόνωση και καλύτερη ενεργειακή απόδοση.',
      tr: 'Okul binalarımız ısı kaybediyor. Isı yalıtımı ve daha iyi enerji verimliliği istiyoruz.',
      nb: 'Skolebyggene våre taper varme. Vi ønsker etterisolering og bedre energieffektivitet.',
    },
  ],
  [
    'water',
    {
      en: 'Half of our drinking water is lost in old pipes and three villages have no sewerage.',
      bg: 'Половината питейна вода се губи по старите тръби, а три села нямат канализация.',
      el: 'Το μισό πόσιμο νερό χάνεται σε παλιούς σωλήνες και τρία χωριά δεν έχουν αποχέτευση.',
      tr: 'İçme suyunun yarısı eski borularda kayboluyor ve üç köyde kanalizasyon yok.',
      nb: 'Halve drikkevannet forsvinner i gamle rør, og tre bygder mangler avløp.',
    },
  ],
  [
    'waste-and-circular-economy',
    {
      en: 'We want separate collection of household waste, recycling and composting.',
      bg: 'Искаме разделно събиране на битовите отпадъци, рециклиране и компостиране.',
      el: 'Θέλουμε χωριστή συλλογή των οικιακών αποβλήτων, ανακύκλωση και κομποστοποίηση.',
      tr: 'Evsel atıkların ayrı toplanmasını, geri dönüşümü ve kompost yapmayı istiyoruz.',
      nb: 'Vi ønsker kildesortering av husholdningsavfall, gjenvinning og kompostering.',
    },
  ],
  [
    'disaster-prevention',
    {
      en: 'Forest fires and earthquakes threaten us; our civil protection volunteers need early warning systems.',
      bg: 'Заплашват ни горски пожари и земетресения; доброволците на гражданската защита имат нужда от ранно предупреждение за бедствия.',
      el: 'Μας απειλούν πυρκαγιές και σεισμοί· η πολιτική προστασία χρειάζεται συστήματα έγκαιρης προειδοποίησης.',
      tr: 'Orman yangınları ve depremler bizi tehdit ediyor; sivil koruma gönüllülerinin erken uyarı sistemine ihtiyacı var.',
      nb: 'Skogbrann og jordskjelv truer oss; de frivillige i sivilforsvaret trenger et varslingssystem.',
    },
  ],
  [
    'urban-mobility',
    {
      en: 'We plan cycling lanes, better public transport and safer crossings for pedestrians.',
      bg: 'Планираме велоалеи, по-добър градски транспорт и безопасни пешеходни пътеки.',
      el: 'Σχεδιάζουμε ποδηλατόδρομους, καλύτερες αστικές συγκοινωνίες και ασφαλείς διαβάσεις για πεζούς.',
      tr: 'Bisiklet yolları, daha iyi toplu taşıma ve yayalar için güvenli geçitler planlıyoruz.',
      nb: 'Vi planlegger sykkelveier, bedre kollektivtransport og trygge overganger for fotgjengere.',
    },
  ],
  [
    'heritage',
    {
      en: 'The fortress and its monuments need restoration; we want to show our cultural heritage.',
      bg: 'Крепостта и паметниците ѝ имат нужда от реставрация; искаме да покажем културното си наследство.',
      el: 'Το κάστρο και τα μνημεία του χρειάζονται αναστήλωση· θέλουμε να αναδείξουμε την κληρονομιά μας.',
      tr: 'Kalenin ve anıtların restorasyona ihtiyacı var; kültürel mirasımızı göstermek istiyoruz.',
      nb: 'Festningen og kulturminnene trenger restaurering; vi vil vise fram kulturarven vår.',
    },
  ],
  [
    'youth-at-risk',
    {
      en: 'We work with young people at risk who leave school early, and want to prevent youth unemployment.',
      bg: 'Работим с младежи в риск и срещу ранно напускане на училище, отпадане от училище и младежка безработица.',
      el: 'Δουλεύουμε με νέους σε κίνδυνο, κατά της σχολικής διαρροής και της νεανικής παραβατικότητας.',
      tr: 'Risk altındaki gençlerle çalışıyor, okul terkini ve genç işsizliğini önlemek istiyoruz.',
      nb: 'Vi arbeider med utsatt ungdom og vil forebygge frafall, ungdomskriminalitet og ungdomsledighet.',
    },
  ],
  [
    'roma-inclusion',
    {
      en: 'In our Roma communities we need mediators, desegregation and the trust of marginalised communities.',
      bg: 'В ромските махали ни трябват здравни медиатори и десегрегация; ромите са маргинализирани общности.',
      el: 'Στους καταυλισμούς των Ρομά χρειαζόμαστε διαμεσολαβητές για τις περιθωριοποιημένες κοινότητες.',
      tr: 'Roman mahallelerinde arabuluculara ihtiyacımız var; Roman çocuklar ve Romanların hakları önceliğimiz.',
      nb: 'Vi trenger brobyggere for romfolk og romanifolket, to nasjonale minoriteter.',
    },
  ],
  [
    'ageing',
    {
      en: 'Older people live alone in remote places and need home care; ageing is our greatest change.',
      bg: 'Възрастните хора живеят самотни и имат нужда от патронажна грижа; застаряването е голямата промяна.',
      el: 'Οι ηλικιωμένοι ζουν μόνοι και χρειάζονται φροντίδα στο σπίτι· η γήρανση είναι η μεγάλη αλλαγή.',
      tr: 'Yaşlılar yalnız yaşıyor ve evde bakıma ihtiyaç duyuyor; yaşlanma en büyük değişim.',
      nb: 'Eldre bor alene og trenger hjemmetjenester; aldring er den store endringen.',
    },
  ],
  [
    'cross-border-cooperation',
    {
      en: 'We look for cross-border cooperation with the neighbouring country through Interreg.',
      bg: 'Търсим трансгранично сътрудничество със съседите по Интеррег.',
      el: 'Αναζητούμε διασυνοριακή συνεργασία με τους γείτονες μέσω Interreg.',
      tr: 'Komşularımızla Interreg kapsamında sınır ötesi iş birliği arıyoruz.',
      nb: 'Vi søker grenseoverskridende samarbeid med naboene gjennom Interreg.',
    },
  ],
  [
    'town-twinning',
    {
      en: 'We want to celebrate town twinning with our sister cities and join networks of towns.',
      bg: 'Искаме да отпразнуваме побратимяването с побратимените градове и да влезем в мрежа от градове.',
      el: 'Θέλουμε να γιορτάσουμε την αδελφοποίηση με τις αδελφοποιημένες πόλεις και να μπούμε σε δίκτυο πόλεων.',
      tr: 'Kardeş şehirlerimizle buluşmak ve kentler ağına katılmak istiyoruz.',
      nb: 'Vi vil feire vennskapsbyene våre og bli med i et nettverk av byer.',
    },
  ],
  [
    'digital-services',
    {
      en: 'Residents should have digital public services and electronic services, and learn digital skills.',
      bg: 'Жителите да получат електронни услуги, електронно управление и цифрови умения.',
      el: 'Οι κάτοικοι να έχουν ηλεκτρονικές υπηρεσίες, ψηφιακή διακυβέρνηση και ψηφιακές δεξιότητες.',
      tr: 'Sakinlerimiz e-belediye ve elektronik hizmetlere kavuşsun, dijital becerileri gelişsin.',
      nb: 'Innbyggerne skal få digitale tjenester, elektroniske tjenester og digitale ferdigheter.',
    },
  ],
  [
    'tourism',
    {
      en: 'We want sustainable tourism all year: hiking trails, ecotourism and more visitors.',
      bg: 'Искаме устойчив туризъм през цялата година: туристически маршрути, екопътеки и повече посетители.',
      el: 'Θέλουμε βιώσιμο τουρισμό όλο τον χρόνο: μονοπάτια, οικοτουρισμό και περισσότερους επισκέπτες.',
      tr: 'Yıl boyu sürdürülebilir turizm istiyoruz: yürüyüş rotaları, ekoturizm ve daha çok ziyaretçi.',
      nb: 'Vi vil ha bærekraftig turisme hele året: turløyper, økoturisme og flere besøkende.',
    },
  ],
  [
    'migration',
    {
      en: 'Refugees and migrants arrive here; we need help with asylum and integration.',
      bg: 'При нас идват бежанци и мигранти; нужна ни е помощ за убежище и интеграция.',
      el: 'Εδώ φτάνουν πρόσφυγες και μετανάστες· χρειαζόμαστε βοήθεια για άσυλο και ένταξη.',
      tr: 'Buraya mülteciler ve göçmenler geliyor; iltica ve uyum için desteğe ihtiyacımız var.',
      nb: 'Hit kommer flyktninger og innvandrere; vi trenger hjelp med asyl og integrering.',
    },
  ],
];
