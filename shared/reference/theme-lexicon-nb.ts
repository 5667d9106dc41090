import type { ThemeTerms } from './themes.ts';

/** What speaks for each theme in Norwegian Bokmål. Stems carry endings and the second half of compounds. */
export const NORWEGIAN_TERMS: ThemeTerms = {
  'energy-renovation': {
    sure: 'energirehabilitering*|energieffektiv*|energioppgradering*|energirenovering*|energisparing*|energisparetiltak*|energitiltak*|enøk*|etterisolering*|energimerking*|rehabilitering av bygg*|rehabilitering av kommunale bygg*|oppgradering av bygg*|oppgradering av kommunale bygg*|renovering av bygg*|energibruk i bygg*|energi i bygg*|nullutslippsbygg*|passivhus*',
    also: 'bygningsmasse*|kommunale bygg*|offentlige bygg*|isolering*|isolasjon*|oppvarming*|fjernvarme*|varmepumpe*|energi*|byggrehabilitering*|rehabilitering*',
  },
  'renewable-energy': {
    sure: 'fornybar*|solenergi*|solcelle*|solkraft*|vindkraft*|vindenergi*|geotermi*|bergvarme*|biogass*|energisamfunn*|energifellesskap*|vannkraft*|jordvarme*|energilokalsamfunn*',
    also: 'ren energi|bioenergi*|biomasse*|energiomstilling*|energilagring*|energiproduksjon*|kraftproduksjon*|lokal energi*|sol|vind',
  },
  'energy-poverty': {
    sure: 'energifattig*|strømfattig*|energisårbar*|energiutsatt*',
    also: 'strømutgift*|strømregning*|energikostnad*|strømpris*|energipris*|sårbare husholdning*|lavinntekt*',
  },
  'climate-neutrality': {
    sure: 'klimanøytral*|klimatiltak*|klimagass*|utslippskutt*|klimaplan*|klima og energiplan*|klimabudsjett*|ordføreravtalen|karbonnøytral*|nullutslippssamfunn*|lavutslippssamfunn*|utslippsreduksjon*|klimaomstilling*|avkarbonisering*',
    also: 'klima|klimaet|klimapolitikk*|klimamål*|lavutslipp*|nullutslipp*|grønn omstilling|grønne omstillingen|grønt skifte|grønne skiftet|karbon*|klimavennlig*',
  },
  'climate-adaptation': {
    sure: 'klimatilpasning*|tilpasning til klima*|klimaendring*|klimarisiko*|klimasårbar*|klimarobust*|hetebølge*|naturbaserte løsning*|naturbasert løsning*|ekstremvær*|havnivåstigning*|klimakrise*|overvannshåndtering*',
    also: 'tørke|flom*|styrtregn*|skred*|overvann*|stormflo*|tilpasning*',
  },
  'disaster-prevention': {
    sure: 'katastrofe*|sivilt beredskap*|sivilbeskyttelse*|sivilforsvar*|beredskap*|samfunnssikkerhet*|naturfare*|skogbrann*|brannvern*|brannvesen*|flomsikring*|flomvern*|flomfare*|skredsikring*|skredfare*|snøskred*|jordskred*|kvikkleire*|jordskjelv*|krisehåndtering*|kriseberedskap*|redning*|tidlig varsling*|varslingssystem*|nødetat*|egenberedskap*|totalberedskap*',
    also: 'flom*|skred*|brann*|krise*|evakuering*|frivillige redning*|ulykke*|ras',
  },
  water: {
    sure: 'drikkevann*|vannforsyning*|vannledning*|vannkvalitet*|vannforvaltning*|vannressurs*|vannrens*|vannverk*|vannlekkasje*|vann og avløp*|avløp*|kloakk*|renseanlegg*|overvann*|grunnvann*|vannmiljø*|vanndirektiv*|vassdrag*|vannknapp*|lekkasje* i vann*|vannområde*',
    also: 'vann|vannet|elv|elva|elver*|elven|innsjø*|vannmangel*|ledningsnett*|vannbruk*|bekk*',
  },
  'waste-and-circular-economy': {
    sure: 'sirkulær* økonomi*|sirkulærøkonomi*|avfall*|resirkuler*|gjenvinning*|gjenbruk*|ombruk*|kildesorter*|matavfall*|matsvinn*|kompost*|deponi*|søppel*|restavfall*|husholdningsavfall*|plastavfall*|materialgjenvinning*',
    also: 'sirkulær*|plast|plastforurensning*|emballasje*|reparasjon*|reparere*|tekstil*',
  },
  'air-quality': {
    sure: 'luftkvalitet*|luftforurensning*|ren luft|renere luft|svevestøv*|støyforurensning*|nullforurensning*|støyreduksjon*',
    also: 'forurensning*|forurenset*|støy*|luft|lufta|luften|utslipp*|vedfyring*|piggdekk*',
  },
  'biodiversity-and-nature': {
    sure: 'biologisk mangfold*|naturmangfold*|artsmangfold*|biodiversitet*|naturvern*|naturrestaurering*|restaurering av natur*|verneområde*|nasjonalpark*|økosystem*|leveområde*|habitat*|natura 2000|våtmark*|pollinator*|pollinerende*|fremmede arter|fremmedarter|blågrønn*|grønn infrastruktur|naturforvaltning*|viltforvaltning*|truede arter',
    also: 'natur|naturen|naturområde*|miljø*|arter|fugl*|grøntområde*|friluftsområde*|insekt*|myr|planteliv*|dyreliv*|parker',
  },
  forestry: {
    sure: 'skog|skogen|skoger|skogene|skogbruk*|skogforvaltning*|skogplanting*|skogeier*|skogskjøtsel*|skogbrann*|skogvern*|skogens|skognæring*|treplanting*',
    also: 'tømmer*|trevirke*|trær|gran|furu|treindustri*|hogst*',
  },
  'agriculture-and-rural': {
    sure: 'landbruk*|jordbruk*|bonde|bønder*|bøndene*|gårdsbruk*|gårdbruk*|distrikt*|bygdeutvikling*|bygdesamfunn*|bygdene|bygder|husdyr*|lokalmat*|matproduksjon*|matsystem*|økologisk landbruk|økologisk mat*|matjord*|landsbygd*|seter*|beite*|matproduse*|reindrift*',
    also: 'bygd|bygda|mat|matvare*|dyrking*|jord|jorda|jordvern*|fraflytting*|spredtbygd*|grendelag*|grender|saue*|korn',
  },
  'fisheries-and-coast': {
    sure: 'fiske|fiskeri*|fisker|fiskere*|fiskerne*|havbruk*|akvakultur*|oppdrett*|kyst|kysten*|kystsone*|kystsamfunn*|kystkommune*|kystområde*|kystkultur*|blå økonomi|marin*|havn|havna|havner|havnen|havneutvikling*|strand|strender*|strandrydding*|sjømat*|maritim*|hav og kyst',
    also: 'hav|havet|sjø|sjøen|fjord*|øy|øyer|øyene|øya|båt*|fisk*',
  },
  'urban-mobility': {
    sure: 'bymobilitet*|kollektivtransport*|kollektivtrafikk*|kollektivtilbud*|bærekraftig mobilitet*|bærekraftig transport*|grønn mobilitet*|sykkel*|sykling*|sykle*|gang og sykkel*|gange og sykkel*|gående*|fotgjenger*|trafikksikkerhet*|byvekstavtale*|delt mobilitet*|delemobilitet*|buss*|bylogistikk*|mobilitetspunkt*|bytransport*|mikromobilitet*|nullvekstmål*',
    also: 'mobilitet*|trafikk*|parkering*|transport*|reisevan*|samkjøring*|bompeng*|elsparkesyk*',
  },
  'road-and-rail-links': {
    sure: 'jernbane*|toglinje*|tog|toget|togtilbud*|vei og jernbane*|veiforbindelse*|vegforbindelse*|veinett*|vegnett*|fylkesvei*|fylkesveg*|riksvei*|riksveg*|motorvei*|motorveg*|kommunale veier|kommunale veger|vei og bane*|samferdsel*|veiinfrastruktur*|transportkorridor*|transportinfrastruktur*|grenseovergang*|grensestasjon*|veiutbygging*',
    also: 'vei|veien|veier|veg|vegen|veger|bru|bro|broer|bruer|tunnel*|ferge*|ferje*|veivedlikehold*',
  },
  'alternative-fuels': {
    sure: 'alternative drivstoff*|alternativt drivstoff*|ladepunkt*|ladestasjon*|ladeinfrastruktur*|lading av el*|elbil*|elbuss*|elektriske busser|elektriske kjøretøy*|hydrogen*|nullutslippskjøretøy*|elektrifisering av transport*|landstrøm*|utslippsfrie kjøretøy*|hurtiglad*',
    also: 'lading*|lader*|elektriske|elektrifisering*|fylling av hydrogen|biodrivstoff*',
  },
  'urban-regeneration': {
    sure: 'byfornyelse*|byutvikling*|sentrumsutvikling*|offentlige rom*|offentlig rom*|byrom*|områdeløft*|områdesatsing*|stedsutvikling*|tettstedsutvikling*|byplan*|arealplan*|bysentr*|sentrumsområde*|torg|torget|torv|torvet|uteområde*|nye europeiske bauhaus|nytt europeisk bauhaus|tomme bygg*|forlatte bygg*|industriområde* til|levende sentrum*|levende byer',
    also: 'sentrum|bydel*|nabolag*|møteplass*|byen|byer|urban*|revitaliser*|byliv*',
  },
  housing: {
    sure: 'bolig|boliger|boligen*|boligpolitikk*|boligsosial*|sosiale boliger|rimelige boliger|boligbygging*|bostedsløs*|hjemløs*|kommunale boliger|boligmarked*|utleiebolig*|boligtilbud*|boligetablering*|omsorgsbolig*|boligløsning*',
    also: 'leietaker*|leilighet*|borettslag*|husleie*|boforhold*|huseier*|blokk|blokker',
  },
  'just-transition': {
    sure: 'rettferdig omstilling*|kullregion*|kullgruve*|kullområde*|gruveområde*|gruvesamfunn*|gruvedrift*|gruve|gruver|gruvene|gruva|tidligere gruve*|brunkull*|utfasing av kull*|nedlagte gruve*|bergverk*',
    also: 'kull|omstilling*|industriomstilling*|gruvearbeid*',
  },
  culture: {
    sure: 'kultur|kulturen|kulturelle|kulturell|kulturelt|kulturliv*|kulturtilbud*|kulturhus*|kulturskole*|kulturhovedstad*|kulturnæring*|kulturpolitikk*|kulturaktivitet*|kulturarrangement*|kulturbygg*|kunst*|museum|museer*|museet|bibliotek*|teater*|festival*|musikk*|konsert*|kreativ* næring*|film|litteratur*|scenekunst*|kulturfelt*|kultursektor*|kulturutveksling*|kulturprosjekt*',
    also: 'kreativ*|tradisjon*|håndverk*|kulturarv*|folkemusikk*|dans|samisk kultur*|kor|korps',
  },
  heritage: {
    sure: 'kulturarv*|kulturminne*|kulturmiljø*|kulturhistor*|immateriell kulturarv*|verdensarv*|fredet*|fredede*|verneverdig*|vernede bygg*|bygningsvern*|stavkirke*|arkeolog*|museum|museer*|museet|festning*|historiske bygg*|kulturlandskap*|fornminne*|riksantikvar*|krigsminne*',
    also: 'historisk*|historie*|tradisjon*|restaurering*|arkiv*|gamle hus|trehus*',
  },
  tourism: {
    sure: 'reiseliv*|turisme*|turist*|besøkende*|besøksnæring*|besøksforvaltning*|turløype*|tursti*|pilegrim*|turveier|destinasjon*|økoturisme*|opplevelsesnæring*|skianlegg*|overturisme*|sykkelturisme*|cruise*',
    also: 'overnatting*|hotell*|camping*|fjelltur*|fotrute*|gjester|sesong*|helårs*|turgåer*',
  },
  sport: {
    sure: 'idrett*|sport|sporten|sports*|fysisk aktivitet*|breddeidrett*|svømmehall*|stadion*|fotballbane*|kroppsøving*|friluftsliv*',
    also: 'trening*|aktivitetsanlegg*|lekeplass*|aktive liv|sunn livsstil|fotball*|flerbrukshall*|ski',
  },
  education: {
    sure: 'utdanning*|utdannelse*|skole|skolen*|skoler|skolebygg*|skoleelev*|grunnskole*|barneskole*|ungdomsskole*|videregående*|barnehage*|lærer|lærere*|lærerne*|elev|elever*|elevene*|opplæring*|voksenopplæring*|yrkesfag*|fagskole*|livslang læring*|frafall*|skolefravær*|tidlig skoleslutt*|førskole*|skoleutvikling*|høyskole*|undervisning*|skolemiljø*',
    also: 'læring*|pensum*|studenter*|leseferdig*|universitet*|læremid*|pedagog*|læreplan*|student',
  },
  'skills-and-jobs': {
    sure: 'kompetanse*|ferdighet*|sysselsetting*|arbeidsplass*|arbeidsmarked*|arbeidsledig*|arbeidsløs*|arbeidskraft*|arbeidsliv*|omskolering*|etterutdanning*|yrkesopplæring*|arbeidsinkludering*|fagopplæring*|lærling*|jobb|jobber|rekruttering*|videreutdanning*|fagbrev*',
    also: 'arbeidstaker*|arbeidsgiver*|opplæring*|arbeid|yrke|yrker|arbeidere|kurs|talent*',
  },
  children: {
    sure: 'barn|barna|barnas|barnet|barns|barnevern*|barnefattigdom*|barnefamilie*|barneomsorg*|barnehage*|småbarn*|barndom*|barnekonvensjonen|mindreårig*|spedbarn*|oppvekst*|barnegaranti*',
    also: 'familie*|foreldre*|fosterhjem*|elever|lekeplass*',
  },
  youth: {
    sure: 'ungdom|ungdommen*|ungdommer*|ungdomsarbeid*|ungdomsråd*|ungdomsmedvirkning*|ungdomsklubb*|ungdomshus*|ungdomssenter*|ungdomsutveksling*|ungdomspolitikk*|ungdomstiltak*|unge mennesker|unges|de unge|unge voksne|fritidsklubb*|ungdoms',
    also: 'unge|tenåring*|studenter|frivillig*|fritidstilbud*|jevnaldrende',
  },
  'youth-at-risk': {
    sure: 'utsatt ungdom*|utsatte ungdom*|utsatte unge|unge i risiko*|ungdom i risiko*|risikoutsatt*|sårbar ungdom*|sårbare unge|barn og unge i risiko*|utsatte barn*|ungdomskriminalitet*|barne og ungdomskriminalitet*|ungdomsledighet*|unge utenfor*|unge utenforskap*|ungt utenforskap*|frafall*|neet|neets|skolefravær*|ungdomsrus*|unge lovbrytere',
    also: 'utsatt*|utenforskap*|avhengig*|gjengkriminalitet*|færre muligheter|risiko*|rus|rusmid*|rusmisbruk*|rusavheng*|rusomsorg*',
  },
  ageing: {
    sure: 'aldring*|eldre|eldres|eldreomsorg*|eldrebølge*|aldersvennlig*|aktiv aldring*|hjemmetjeneste*|hjemmesykepleie*|hjemmebasert*|langtidsomsorg*|langtidspleie*|sykehjem*|demens*|demografi*|pensjonist*|leve hele livet|trygghetsalarm*|omsorgstjeneste*|omsorgsbolig*|velferdsteknologi*',
    also: 'omsorg*|pleie*|ensom*|pårørende*|generasjon*|senior*|hverdagsrehabilitering*',
  },
  health: {
    sure: 'folkehelse*|helse|helsen|helsa|psykisk helse*|helsetjeneste*|helsefremmende*|primærhelse*|fastlege*|sykehus*|lege|leger|legevakt*|legesent*|helsestasjon*|helsesykepleier*|helseforskjell*|helsevesen*|helsehjelp*|livskvalitet*|forebygge sykdom*|e helse*|telemedisin*|levekår*',
    also: 'pasient*|sykdom*|forebygg*|behandling*|velvære*|rehabilitering*|vaksin*|trivsel*|medisin*',
  },
  'social-inclusion': {
    sure: 'sosial inkludering*|sosialt utenforskap*|sosial eksklusjon*|utenforskap*|sosiale tjeneste*|sosialtjeneste*|sårbare grupper*|sårbar* gruppe*|utsatte grupper*|marginaliser*|fattigdom*|vanskeligstilt*|diskriminering*|rasisme*|sosial ulikhet*|sosiale forskjeller|levekårsutfordring*|sosial innovasjon*|inkluderende samfunn*|inkluderende lokalsamfunn*|sosialt entreprenørskap|inkludering*|antirasisme*|sosial bærekraft*|ulikhet*',
    also: 'sosial*|sårbar*|like muligheter|minoritet*|mangfold*|solidaritet*|velferd*|inkluderende*|likeverd*',
  },
  'roma-inclusion': {
    sure: 'romfolk*|romer|romani|romanifolk*|romsk*|rombefolkning*|romfamilie*|rombarn*|rominkludering*|inkludering av rom|inkluderingen av rom|rom og romani*|sigøyner*|romgruppe*|romsamfunn*|tilreisende rom|fordommer mot rom',
    also: 'nasjonale minoritet*|etnisk*|marginaliserte gruppe*|minoritet*|tatere*',
  },
  disability: {
    sure: 'funksjonsnedsettelse*|funksjonshem*|funksjonshind*|nedsatt funksjon*|funksjonsevne*|universell utforming*|universelt utform*|personer med funksjons*|spesielle behov*|bevegelseshem*|synshem*|hørselshem*|utviklingshem*|crpd',
    also: 'tilgjengelig*|hjelpemid*|rullestol*|tilrettelegging*|tilrettelagt*|rampe*',
  },
  'gender-equality': {
    sure: 'likestilling*|likestilt*|kjønnslikestilling*|kjønnsbalanse*|kvinners rettigheter*|kvinner og menn|kjønnsperspektiv*|lønnsgap*|kvinners deltakelse*|kvinnelige gründere*|kvinnelige ledere*|kjønnsforskjell*',
    also: 'kvinne*|kjønn*|jenter*|likelønn*|menn|lhbt*|likeverd*',
  },
  'anti-violence': {
    sure: 'vold mot kvinner*|vold i nære relasjoner*|vold mot barn*|kjønnsbasert vold*|familievold*|partnervold*|forebygging av vold*|forebygge vold*|voldsforebygg*|voldsutsatt*|voldsoff*|krisesenter*|overgrep*|mobbing*|menneskehandel*|istanbulkonvensjonen|barnehus*|vold og overgrep*|seksuell vold*',
    also: 'vold|volden|offer|ofre*|trakassering*|hatefulle ytring*|hatprat*|hatkriminalitet*|æresrelatert*',
  },
  migration: {
    sure: 'migrasjon*|innvandr*|migrant*|flyktning*|asyl*|bosetting av flykt*|integrering av innvandr*|integrering av flykt*|tredjelandsborgere*|fordrevne*|nyankomne*|introduksjonsprogram*|arbeidsinnvandr*|arbeidsmigra*',
    also: 'integrering*|bosetting*|mottak*|ukrain*|flerkulturell*|norskopplæring*|utenlandske',
  },
  'local-economy': {
    sure: 'lokalt næringsliv*|lokale næringsliv*|lokal økonomi*|lokaløkonomi*|næringsutvikling*|næringsliv*|næringspark*|næringsareal*|regional utvikling*|regionalutvikling*|lokal utvikling*|lokalsamfunnsutvikling*|små bedrifter*|små og mellomstore*|smb|smber*|lokale bedrifter*|verdiskaping*|smart spesialisering*|lokal* verdiskaping*|næringshage*|industripark*|handelsstand*',
    also: 'bedrift*|økonomi*|investering*|investor*|konkurransekraft*|konkurranseevne*|næring*|industri*|verdikjede*|handel*|produksjon*|regionale',
  },
  entrepreneurship: {
    sure: 'gründer*|entreprenørskap*|sosial økonomi*|sosial entreprenør*|sosiale entreprenør*|sosialt entreprenør*|sosiale virksomhet*|oppstartsbedrift*|startup*|start up*|inkubator*|samvirke*|nyetablering*|etablerer*|mikrofinans*|kooperativ*',
    also: 'entreprenør*|innovasjon*|selvstendig næring*|nyskaping*|nyskapende|etablere egen',
  },
  'digital-services': {
    sure: 'digitale offentlige tjenester*|digitale tjenester*|digital tjeneste*|digitaliser*|digital omstilling*|digital transformasjon*|elektroniske tjenester*|e forvaltning*|digital forvaltning*|digital kompetanse*|digitale ferdighet*|digital inkludering*|digitalt utenforskap*|digital identitet*|nettbaserte tjenester*|digital deltakelse*',
    also: 'digital*|elektronisk*|kunstig intelligens*|samhandling*|selvbetjening*|plattform*|ki',
  },
  connectivity: {
    sure: 'bredbånd*|fiber|fibernett*|fiberutbygging*|høyhastighetsnett*|digital infrastruktur*|digital tilkobling*|internettilgang*|internettdekning*|mobildekning*|wifi4eu|wifi|wi fi|5g|gigabit',
    also: 'dekning*|tilkobling*|telekom*|nettdekning*|sjøkabel*|mobilnett*|internett',
  },
  cybersecurity: {
    sure: 'cyber*|datasikkerhet*|ikt sikkerhet*|digital sikkerhet*|dataangrep*|løsepengevirus*|personvern*|databeskyttelse*|nis2',
    also: 'informasjonssikkerhet*|it sikkerhet*|hacker*|hacking*|digital sårbarhet*',
  },
  'open-data-and-smart-city': {
    sure: 'smart by|smarte byer*|smartby*|smart city*|smarte samfunn*|smart kommune*|smarte kommuner*|smarte bygder*|åpne data*|digital tvilling*|digitale tvillinger*|bydata*|smarte lokalsamfunn*|smart belysning*|smarte gatelys*',
    also: 'sensor*|tingenes internett|data|datadeling*|dataplattform*|geodata*|kartdata*|sanntid*|datadrevet*',
  },
  'public-administration': {
    sure: 'offentlig forvaltning*|offentlige forvaltning*|lokalforvaltning*|kommunal forvaltning*|kommuneforvaltning*|lokale myndigheter*|lokal myndighet*|lokale og regionale myndigheter*|administrativ kapasitet*|kapasitetsbygging*|godt styresett*|flernivåstyring*|offentlige anskaffelser*|offentlig anskaffelse*|offentlig ansatte*|lokalt selvstyre*|kommunesektor*|kommunalt ansatte*|kommuneansatte*|interkommunalt samarbeid*|medarbeiderne i kommunen|kommuneorganisasjon*',
    also: 'forvaltning*|kommune*|styring*|offentlig sektor*|offentlige tjenester*|strategisk plan*|administrativ*|kapasitet*|samfunnsplan*',
  },
  'anti-corruption': {
    sure: 'korrupsjon*|antikorrupsjon*|bestikkelse*|svindel*|bedrageri*|interessekonflikt*|varslere*|varslervern*|integritet i|misligheter*|habilitet*',
    also: 'åpenhet*|ansvarlighet*|hvitvasking*|integritet*|innsyn*|etikk*',
  },
  'civil-society': {
    sure: 'sivilsamfunn*|sivile samfunn*|frivillige organisasjoner*|frivillig organisasjon*|frivillighet*|frivillig sektor*|frivilligsentral*|ideelle organisasjoner*|ideell organisasjon*|ideell sektor*|ikke statlige organisasjoner*|frivillige lag*|frivillige',
    also: 'forening*|lag og foreninger*|interesseorganisasjon*|grasrot*|dugnad*|ideell*|borgerinitiativ*|frivillig*',
  },
  'citizenship-and-democracy': {
    sure: 'demokrati*|lokaldemokrati*|medborger*|innbyggermedvirkning*|innbyggerinvolvering*|innbyggerdeltakelse*|medvirkning*|borgerdeltakelse*|borgermedvirkning*|deltakende budsjett*|borgerråd*|borgerpanel*|menneskerettighet*|grunnleggende rettigheter*|europeiske verdier*|desinformasjon*|mediekompetanse*|valgdeltakelse*|kritisk medieforståelse*|historisk minne|europeisk erindring*|aktivt medborgerskap*|kommunevalg*|lokalvalg*',
    also: 'innbygger*|borger*|deltakelse*|rettighet*|verdier*|rettsstat*|dialog*|polarisering*|involvering*|valg',
  },
  'town-twinning': {
    sure: 'vennskapsby*|vennskapskommune*|tvillingby*|nettverk av byer|bynettverk*|bysamarbeid*|vennskapssamarbeid*',
    also: 'partnerby*|vennskap*|byer og tettsteder|borgerutveksling*|internasjonalt samarbeid*|utveksling mellom innbyggere',
  },
  'cross-border-cooperation': {
    sure: 'grenseoverskridende*|samarbeid over grense*|interreg|grenseregion*|grenseområde*|grensekommune*|grensesamarbeid*|transnasjonal*|interregional*|territorielt samarbeid*|naboland*|grensekomite*|over landegrensene|over grensen|grensetjeneste*|barentssamarbeid*|nordisk samarbeid*',
    also: 'grense|grensen*|grenser|bilateral*|nabo*|svensk*|finsk*|russisk*|felles prosjekt*|sverige|finland|grensehindring*',
  },
  security: {
    sure: 'kriminalitet*|politi|politiet*|offentlig sikkerhet*|offentlig orden*|trygge byer*|trygt sentrum*|trygge lokalsamfunn*|terror*|radikaliser*|organisert kriminalitet*|grensekontroll*|grensesikkerhet*|grenseovervåk*|kritisk infrastruktur*|smugling*|ekstremisme*|voldelig ekstremisme*|slt|hybride trusler*|narkotikahandel*|trygghet og sikkerhet',
    also: 'sikkerhet*|trygghet*|trygg|trygge|overvåk*|narkotika*|kamera*|vektere*',
  },
};
