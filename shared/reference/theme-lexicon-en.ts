import type { ThemeTerms } from './themes.ts';

/** What speaks for each theme in English. */
export const ENGLISH_TERMS: ThemeTerms = {
  'energy-renovation': {
    sure: 'energy renovation*|building renovation*|deep renovation|renovation of building*|buildings renovation|renovation wave|renovation passport*|energy efficien* building*|energy efficiency in building*|retrofit* of building*|building retrofit*|energy performance of building*|energy performance certificate*|zero emission building*|existing buildings|heating solution*',
    also: 'renovation*|energy efficien*|building stock|public building*|private buildings|heating and cooling|district heating|heat pump*|smart building*|insulation|retrofit*|one stop shop*|energy saving*|built environment',
  },
  'renewable-energy': {
    sure: 'renewable energ*|energy communit*|renewables|photovoltaic*|solar energy|solar power|wind energy|wind power|geothermal|biogas|rooftop solar|renewable heating|local heating|heating and cooling plan*|district heating',
    also: 'clean energy|solar|energy transition|local energy|hydropower|biomass|microgrid*|energy storage|self consumption|sustainable energy|heat pump*|green hydrogen|smart energy',
  },
  'energy-poverty': {
    sure: 'energy poverty|energy poor|energy vulnerab*|vulnerable consumer*|vulnerable household*|affordable energy|energy affordability',
    also: 'affordability|low income household*|household energy|energy price*',
  },
  'climate-neutrality': {
    sure: 'climate neutral*|climate action|climate mitigation|climate change mitigation|covenant of mayors|climate and energy|energy and climate plan*|climate governance|net zero cit*|decarboni* of cit*|greenhouse gas emission* reduction|hydrogen cities|climate neutral cities',
    also: 'decarboni*|greenhouse gas*|low carbon|climate polic*|climate plan*|climate pact|green deal|green transition',
  },
  'climate-adaptation': {
    sure: 'climate adaptation|climate change adaptation|adaptation to climate|climate resilien*|local adaptation|adaptation action*|adaptation hub*|heatwave*|heat wave*|urban heat|nature based solution*|climate services|climate risk*',
    also: 'resilience to climate|drought*|flood*|extreme weather|adaptation|climate change|sea level',
  },
  'disaster-prevention': {
    sure: 'civil protection|disaster risk*|disaster resilien*|disaster prevention|disaster management|disaster crises|cross border disaster*|wildfire*|forest fire*|emergency response|emergency preparedness|flood risk*|seismic risk|earthquake*|early warning system*|crisis management|first responder*',
    also: 'disaster*|flood*|preparedness|firefight*|emergency|emergencies|population warning|natural hazard*|landslide*|rescue',
  },
  water: {
    sure: 'water management|wastewater*|waste water|drinking water|water suppl*|water resource*|water reuse|water quality|water infrastructure|water scarcity|water and nutrient scarce|river basin*|freshwater*|groundwater|aquifer*|sewage|sewerage|water resilien*|water loss*|sanitation|water efficiency',
    also: 'water|waters|river*|lake*|wetland*|drought*|stormwater|hydrolog*|irrigation',
  },
  'waste-and-circular-economy': {
    sure: 'circular economy|waste management|waste prevention|food waste|circular cit*|circular solution*|circularity|recycl*|municipal waste|waste collection|separate collection|biowaste|bio waste|landfill*|zero waste|plastic waste|plastic pollution|reuse and repair|sorting for reuse',
    also: 'waste|circular|reuse|repair|plastic*|textile waste|upcycl*|compost*|ecodesign|packaging',
  },
  'air-quality': {
    sure: 'air quality|air pollution|clean air|ambient air|noise pollution|environmental noise|zero pollution|particulate matter',
    also: 'pollut*|emission* reduction|odour*|noise|contaminat*|brownfield*',
  },
  'biodiversity-and-nature': {
    sure: 'biodiversity|nature conservation|natura 2000|nature restoration|protected area*|habitat*|ecosystem restoration|ecosystem service*|invasive alien species|pollinator*|green infrastructure|urban nature|nature positive|urban greening|restoration of ecosystem*|restoration of urban ecosystem*|wildlife|strategic nature project*|nature and biodiversity|rewild*',
    also: 'ecosystem*|species|nature|conservation|wetland*|insects|birds|green space*|soil health|environmental governance|environment governance',
  },
  forestry: {
    sure: 'forestry|forest management|forest fire*|reforestation|afforestation|sustainable forest*|forest ecosystem*|forest restoration|agroforestry|woodland*|forest owner*|forests|municipal forest*',
    also: 'forest*|timber|wood based|trees',
  },
  'agriculture-and-rural': {
    sure: 'rural area*|rural development|rural communit*|agriculture|agricultur* land|farmer*|farming|short food supply|local food|urban food|food system*|rural region*|smart village*|long term vision for rural|organic farming|leader approach|livestock',
    also: 'rural|agricultur*|agri food|food security|farm*|village*|crop*|soil*|remote area*|depopulat*|agroecolog*',
  },
  'fisheries-and-coast': {
    sure: 'fisher*|aquaculture|coastal area*|coastal communit*|coastal region*|coastal and freshwaters|blue economy|marine litter|maritime spatial planning|small scale fisheries|coastline*|coastal tourism|coastal erosion|harbour*|black sea|islands and coastal',
    also: 'coastal|marine|maritime|ocean*|beach*|seafood|port|ports|islands',
  },
  'urban-mobility': {
    sure: 'urban mobility|public transport*|sustainable mobility|sustainable urban mobility|active mobility|cycling|bicycle*|walking and cycling|shared mobility|multimodal passenger hub*|mobility as a service|low emission zone*|road safety|mobility for all|city logistics|urban logistics|urban vehicle access|traffic management|passenger hub*|electric bus*|logistics in cities|logistics solutions in cities|urban transport',
    also: 'mobility solution*|multimodal*|transport poverty|pedestrian*|traffic|micromobility|sustainable transport|urban node*|parking|modal shift',
  },
  'road-and-rail-links': {
    sure: 'rail|railway*|road infrastructure|motorway*|cross border transport|ten t|trans european transport|transport infrastructure|inland waterways|transport corridor*|road network*|road transport|road connection*|border crossing point*',
    also: 'transport network*|missing link*|roads|transport corridor|bridge construction|external borders|multimodal terminal*',
  },
  'alternative-fuels': {
    sure: 'alternative fuel*|recharging|charging station*|charging point*|charging infrastructure|hydrogen refuelling|electric vehicle charging|recharging point*|refuelling station*|afif|e mobility',
    also: 'electric vehicle*|zero emission vehicle*|zero emission mobility|electromobility|hydrogen cities|refuelling|battery electric',
  },
  'urban-regeneration': {
    sure: 'urban regeneration|urban renewal|new european bauhaus|neighbourhood*|public space*|urban development|sustainable urban development|urban planning|city centre*|brownfield*|european urban initiative|revitali* of cit*|urban transition|historic centre*|spatial planning|territorial development',
    also: 'revitalis*|regeneration|places|built environment|urban area*|citizens assembl*|cities|placemaking|urban',
  },
  housing: {
    sure: 'affordable housing|social housing|housing|homeless*|housing exclusion|affordable and sustainable housing|housing provider*',
    also: 'dwelling*|tenant*|multi apartment|residential building*|multi storey building*|homeowner*',
  },
  'just-transition': {
    sure: 'just transition|coal region*|lignite|coal mine*|post mining|coal dependent|carbon intensive region*|former mine*|coal phase out|coal phaseout|mining region*|repurpos* of coal',
    also: 'coal|mining area*|closed mines|industrial transition region*|transition region*|mine',
  },
  culture: {
    sure: 'culture|cultural*|creative sector*|creative industr*|creative econom*|performing arts|museum*|librar*|theatre*|festival*|artists|the arts|artistic|music|literature|literary|capital* of culture|audiovisual|film',
    also: 'arts|creativ*|intercultural|linguistic diversity|book*|heritage|crafts',
  },
  heritage: {
    sure: 'cultural heritage|heritage|intangible cultural heritage|monument*|archaeolog*|historic building*|historical site*|museum*|restoration of monument*|traditional crafts',
    also: 'historic*|traditions|conservation of building*|cultural landscape*|archiv*|remembrance',
  },
  tourism: {
    sure: 'tourism|touris*|hiking trail*|long distance trail*|destination management|visitor*|spa resort*|ecotourism|cultural route*|pilgrim*',
    also: 'hospitality|trails|travellers|recreation*|mountain resort*',
  },
  sport: {
    sure: 'sport|sports|beactive|physical activit*|grassroots sport*|sport event*|athlet*|sports facilit*',
    also: 'physical education|healthy lifestyle*|active lifestyle*|fitness|stadium*|playground*',
  },
  education: {
    sure: 'education|school*|kindergarten*|early childhood education|preschool|vocational education|learning environment*|vocational excellence|teacher*|pupil*|early school leav*|lifelong learning|adult learning|learning gap|basic skills',
    also: 'learning|training provider*|educational|curricul*|students|literacy|edtech',
  },
  'skills-and-jobs': {
    sure: 'skills|upskilling|reskilling|employment|unemploy*|labour market*|vocational training|jobs|job creation|workforce|labour inclusion|posting of workers|apprenticeship*|vocational excellence',
    also: 'workers|employer*|training|labour|working conditions|talent|career*|working population',
  },
  children: {
    sure: 'children|child|child protection|childcare|early childhood|child poverty|rights of the child|children s rights|childhood|minors|child guarantee|pre primary',
    also: 'families|kindergarten*|family support|parents|pupil*|foster care|student and family',
  },
  youth: {
    sure: 'young people|youth|youth work*|youth participation|younger generation*|youth centre*|youth exchange*|volunteering|youth leadership|youth driven|young generation*|youth organisation*|solidarity corps|youth skills',
    also: 'young|adolescent*|students|intergenerational',
  },
  'youth-at-risk': {
    sure: 'young people at risk|youth at risk|neet|neets|vulnerable young|vulnerable youth|disadvantaged young|early school leav*|juvenile*|youth unemployment|not in education employment|youth at risk of|disadvantaged youth|leave school early|leaving school early|school dropout*|drop out of school',
    also: 'radicali*|addict*|drug use|young offender*|fewer opportunities',
  },
  ageing: {
    sure: 'ageing|active ageing|healthy ageing|older people|older persons|older adults|elderly|long term care|home care|demographic change|demographic shift*|demographic transition|dementia|across generations|intergenerational',
    also: 'care services|demograph*|silver economy|independent living|carers|pensioner*|seniors',
  },
  health: {
    sure: 'public health|mental health|health promotion|primary care|health care services|healthcare services|community health|health inequalit*|health prevention|prevention of disease*|healthy lifestyle*|health and well being|well being of citizens|health system*|healthcare system*|healthcare access',
    also: 'health|healthcare|wellbeing|well being|hospital*|patients|non communicable disease*|prevention',
  },
  'social-inclusion': {
    sure: 'social inclusion|social exclusion|inclusion|social service*|marginali*|poverty|vulnerable group*|vulnerable people|vulnerable population*|disadvantaged|social cohesion|homeless*|social protection|inclusive communit*|social innovation|underrepresented group*|under represented group*|discriminat*|anti racism|racism|inequalit*|community based services|deinstitutionali*',
    also: 'inclusive|vulnerable|equality|minorit*|social econom*|equal opportunities|diversity|solidarity|lgbtiq|welfare',
  },
  'roma-inclusion': {
    sure: 'roma|roma inclusion|roma communit*|antigypsyism|roma people|marginalised communit*|romani',
    also: 'ethnic minorit*|desegregat*|segregated|marginali* group*',
  },
  disability: {
    sure: 'disabilit*|persons with disabilities|people with disabilities|accessibility|accessible transport|independent living|disabled|special needs|accessible public',
    also: 'accessible|assistive|barrier free|impair*|deinstitutionali*',
  },
  'gender-equality': {
    sure: 'gender equality|gender equal*|women s rights|equality between women and men|gender gap|work life balance|gender based|women s participation|women s political|gender equality champion*|gender mainstream*|empowerment of women',
    also: 'gender|women|girls|equal pay|lgbtiq',
  },
  'anti-violence': {
    sure: 'gender based violence|violence against women|violence against children|domestic violence|daphne|victims of violence|victim support|child protection system*|istanbul convention|combating violence|preventing violence|prevent* violence|cyberviolence|victims of gender|trafficking in human beings|bullying',
    also: 'violence|victims|abuse|hate speech|hate crime*|perpetrator*|harassment|survivors of gender',
  },
  migration: {
    sure: 'migration|migrant*|refugee*|asylum|integration of third country nationals|third country nationals|displaced people|displaced persons|integration of migrant*|newcomers|reception of',
    also: 'mobile migrant|integration|ukrainian refugee*|labour mobility|border management|intercultural',
  },
  'local-economy': {
    sure: 'local econom*|local development|regional development|small business*|local business*|investment attraction|local value chain*|regional ecosystem*|interregional innovation|smart specialisation|regional innovation|less developed region*|local entrepreneur*|business support|place based innovation',
    also: 'competitiveness|smes|value chain*|enterprises|sme|retail|investor*|region*|market uptake|productivity',
  },
  entrepreneurship: {
    sure: 'entrepreneur*|social econom*|social enterprise*|start up|start ups|startup*|incubat*|business incubator*|young entrepreneur*|social entrepreneur*|microfinance|cooperatives|community investment',
    also: 'smes|new business*|innovation ecosystem*|social finance|self employ*|women entrepreneur*|scale up',
  },
  'digital-services': {
    sure: 'digital public service*|egovernment|e government|digital government|govtech|digital transformation of public|digital identity|digital inclusion|digital services|digitalisation of public|once only|digital skills|e justice|digital wallet|electronic services|digital and media literacy|digital solutions for regulatory',
    also: 'digitalisation|interoperab*|digital transformation|digital tools|digital|public sector innovation|artificial intelligence in public|electronic health records|online service*',
  },
  connectivity: {
    sure: 'broadband|gigabit|5g|wi fi|wifi4eu|digital connectivity|very high capacity network*|rural connectivity|digital infrastructure*|backbone connectivity|fibre network*',
    also: 'connectivity|internet access|6g|submarine cable*|telecom*',
  },
  cybersecurity: {
    sure: 'cybersecurity|cyber security|cyber resilience|cyber threat*|cyber attack*|cyberattack*|nis2|nis 2|security operations cent*|cyber hub*|ransomware|data protection',
    also: 'cyber*|information security|critical entities',
  },
  'open-data-and-smart-city': {
    sure: 'open data|smart cit*|smart communit*|local digital twin*|citiverse|smart villages|data spaces for smart|living in eu|urban data|smart local|smart and clean energy solutions for affordability in eu cities|data driven cit*|digital twin* for cit*|urban digital twin*',
    also: 'data space*|digital twin*|internet of things|iot|data platform*|sensors|geospatial',
  },
  'public-administration': {
    sure: 'public administration*|local authorit*|local and regional authorit*|regions and local authorit*|local government*|municipalit*|administrative capacity|capacity building of public|good governance|multilevel governance|multi level governance|civil service|public procurement|government in transition|governments|technical assistance for|local administration*|mayors|administrative cooperation|public authorit*|co governance|multilevel climate',
    also: 'governance|capacity building|regional authorit*|policy makers|public sector|strategic planning|public services|policy implementation',
  },
  'anti-corruption': {
    sure: 'corruption|anti corruption|anticorruption|anti fraud|whistleblow*|integrity of public|conflict* of interest|fraud prevention|fight against fraud',
    also: 'fraud|integrity|transparency|money laundering|accountability',
  },
  'civil-society': {
    sure: 'civil society|civil society organi*|ngo|ngos|non governmental|civic space|non profit organi*|volunteer*|community organi*|regranting|human rights defender*|operating grants to support non profit',
    also: 'grassroots|associations|advocacy|civic|watchdog*|rights organisation*|re granting',
  },
  'citizenship-and-democracy': {
    sure: 'democracy|democratic|citizen participation|citizens participation|citizen engagement|citizens engagement|civic engagement|civic participation|active citizenship|eu citizenship|participatory budget*|citizens assembl*|elections|electoral|eu values|fundamental rights|european remembrance|remembrance|media literacy|disinformation|human rights|participatory process*|deliberative|charter of fundamental rights|citizens equality rights',
    also: 'citizens|participat*|civic|rule of law|freedom|polarisation|engagement|rights|co governance|co creation',
  },
  'town-twinning': {
    sure: 'town twinning|twinned town*|twin town*|networks of towns|network of towns|twinning committee*|sister cit*|city to city|partner towns|twinning of towns',
    also: 'towns|exchanges between citizens|city network*|cities network*',
  },
  'cross-border-cooperation': {
    sure: 'cross border cooperation|cross border|crossborder|interreg|transnational cooperation|border region*|interregional cooperation|european territorial cooperation|euroregion*|borderland*|territorial cooperation|neighbouring countr*|macro regional|danube region|people to people',
    also: 'transnational|border|borders|bilateral|interregional|multi country',
  },
  security: {
    sure: 'crime prevention|community policing|public safety|urban security|security in public spaces|protection of public spaces|public spaces protection|terrorism|radicali*|organised crime|drug trafficking|trafficking|police|law enforcement|border management|border surveillance|critical infrastructure*|safer cities|extremism|smuggl*|safety and security',
    also: 'security of citizens|safety|crime|security|synthetic drugs|counter terrorism|hybrid threat*',
  },
};
