import type { ThemeName } from './theme-names.ts';

/** A concept of EuroVoc: its identifier (http://eurovoc.europa.eu/{identifier}) and its English descriptor. */
type Concept = readonly [identifier: string, descriptor: string];

/**
 * The themes in EuroVoc, the thesaurus of the Publications Office of the European Union. Identifiers and
 * descriptors were read in the copy github.com/scampion/eurovoc (eurovoc/en_labels.py at b89fc6d), which was
 * read in part: concepts that were not seen there are left out, also when they surely exist (renewable energy,
 * Roma, broadband).
 */
export const THEME_CONCEPTS: Record<ThemeName, readonly Concept[]> = {
  'energy-renovation': [
    ['1516', 'thermal insulation'],
    ['1514', 'building insulation'],
  ],
  'renewable-energy': [['2374', 'photovoltaic cell']],
  'energy-poverty': [['c_525f45d9', 'energy poverty']],
  'climate-neutrality': [
    ['c_c9724a74', 'carbon neutrality'],
    ['434743', 'climate change policy'],
  ],
  'climate-adaptation': [
    ['434786', 'adaptation to climate change'],
    ['c_3f4ff841', 'heatwave'],
  ],
  'disaster-prevention': [
    ['3057', 'civil defence'],
    ['c_ef31184b', 'disaster risk reduction'],
    ['413', 'natural disaster'],
  ],
  water: [
    ['3144', 'water management'],
    ['c_98d1408a', 'water policy'],
  ],
  'waste-and-circular-economy': [
    ['c_1138d9d2', 'circular economy'],
    ['2947', 'waste recycling'],
    ['c_3bcff3bb', 'municipal waste'],
  ],
  'air-quality': [
    ['2527', 'air quality'],
    ['2526', 'noise pollution'],
  ],
  'biodiversity-and-nature': [
    ['c_c706cbe7', 'nature restoration'],
    ['c_530a2ad2', 'pollinator'],
    ['3457', 'nature reserve'],
  ],
  forestry: [
    ['2505', 'forestry policy'],
    ['4352', 'silviculture'],
  ],
  'agriculture-and-rural': [
    ['1542', 'rural development'],
    ['2442', 'agricultural policy'],
  ],
  'fisheries-and-coast': [
    ['2476', 'fisheries policy'],
    ['3142', 'coastal protection'],
    ['2320', 'aquaculture'],
  ],
  'urban-mobility': [
    ['c_2ad19da5', 'non-motorised transport'],
    ['2385', 'cycle track'],
    ['4047', 'road safety'],
  ],
  'road-and-rail-links': [
    ['3430', 'rail network'],
    ['3438', 'road network'],
  ],
  'alternative-fuels': [['3136', 'non-polluting vehicle']],
  'urban-regeneration': [
    ['3281', 'urban renewal'],
    ['c_f831f088', 'public space'],
  ],
  housing: [
    ['1690', 'housing'],
    ['2496', 'housing policy'],
  ],
  'just-transition': [
    ['3066', 'economic conversion'],
    ['1656', 'lignite'],
  ],
  culture: [
    ['317', 'culture'],
    ['2459', 'cultural policy'],
  ],
  heritage: [
    ['2278', 'cultural heritage'],
    ['2840', 'heritage protection'],
  ],
  tourism: [['3705', 'tourism policy']],
  sport: [
    ['4245', 'sport'],
    ['853', 'sports facilities'],
  ],
  education: [['2467', 'education policy']],
  'skills-and-jobs': [
    ['2468', 'employment policy'],
    ['3532', 'updating of skills'],
  ],
  children: [
    ['3919', 'child protection'],
    ['3916', "children's rights"],
  ],
  youth: [['1528', 'young person']],
  'youth-at-risk': [
    ['375', 'juvenile delinquency'],
    ['1764', 'disaffection of young people'],
  ],
  ageing: [
    ['3324', 'population ageing'],
    ['2333', 'elderly person'],
    ['c_1000336b', 'long-term care'],
  ],
  health: [['3885', 'public health']],
  'social-inclusion': [
    ['1817', 'marginalisation'],
    ['2281', 'poverty'],
    ['4143', 'social services'],
  ],
  'roma-inclusion': [],
  disability: [['4209', 'care of people with disabilities']],
  'gender-equality': [['3913', 'gender equality']],
  'anti-violence': [['c_e0543dcb', 'gender-based violence']],
  migration: [
    ['2509', 'migration policy'],
    ['3320', 'migrant'],
  ],
  'local-economy': [
    ['2359', 'small and medium-sized enterprises'],
    ['431', 'regional development'],
  ],
  entrepreneurship: [
    ['3542', 'entrepreneur'],
    ['3082', 'social economy'],
  ],
  'digital-services': [['c_658ff033', 'digital transformation']],
  connectivity: [
    ['c_83235c0f', '5G'],
    ['c_12e208c8', 'wifi'],
  ],
  cybersecurity: [
    ['c_04ae3ba8', 'information security'],
    ['3027', 'computer crime'],
  ],
  'open-data-and-smart-city': [
    ['c_d59e7560', 'smart city'],
    ['c_5ea6e5c4', 'open data'],
  ],
  'public-administration': [
    ['c_f40562e9', 'capacity building'],
    ['c_2212c2c4', 'multi-level governance'],
    ['27', 'municipality'],
  ],
  'anti-corruption': [['245', 'corruption']],
  'civil-society': [
    ['8428', 'civil society'],
    ['2191', 'non-governmental organisation'],
  ],
  'citizenship-and-democracy': [
    ['381', 'democracy'],
    ['c_b007a1dc', 'civic engagement'],
    ['8423', 'participatory democracy'],
  ],
  'town-twinning': [],
  'cross-border-cooperation': [
    ['226', 'cross-border cooperation'],
    ['c_2a1a9fdc', 'European territorial cooperation'],
    ['3064', 'frontier region'],
  ],
  security: [
    ['4045', 'public safety'],
    ['1708', 'fight against crime'],
    ['3347', 'prevention of delinquency'],
  ],
};
