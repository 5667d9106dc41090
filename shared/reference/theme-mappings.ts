import type { ThemeName } from './themes.ts';

/** What a theme is called elsewhere. A theme that has no counterpart of its own has an empty list. */
export type ThemeMapping = {
  /** Concepts of EuroVoc as identifier and English descriptor: http://eurovoc.europa.eu/{identifier}. */
  eurovoc: readonly (readonly [identifier: string, descriptor: string])[];
  /** Goals (`6`) and targets (`11.4`, `9.c`) of the 2030 Agenda for Sustainable Development. */
  sdg: readonly string[];
  /** Specific objectives of Interreg programmes, 2021–2027. */
  interreg: readonly string[];
};

/**
 * The themes in three official vocabularies, each entry a fact; where none is sure, nothing stands.
 *
 * - EuroVoc: identifiers and descriptors as they stand in the Publications Office's thesaurus, read in the copy
 *   github.com/scampion/eurovoc (eurovoc/en_labels.py at b89fc6d). Concepts that this copy was not read for are
 *   left out, also when they surely exist (renewable energy, Roma, broadband).
 * - SDG: resolution A/RES/70/1 of the UN General Assembly. A target stands where its text names the theme's
 *   subject, a goal where its title does.
 * - Interreg: RSO1.1–RSO5.2 are the specific objectives of article 3(1) of Regulation (EU) 2021/1058, ISO6 and
 *   ISO7 the Interreg-specific ones of article 14(4) and (5) of Regulation (EU) 2021/1059, numbered as in Jems,
 *   the monitoring system of the programmes (github.com/Jems-EU, ProgrammeObjectivePolicy). RSO1.1 (research),
 *   RSO2.3 (energy grids), RSO5.2 (any territory), ISO6.4 and ISO6.6 have no theme here.
 */
export const THEME_MAPPINGS: Record<ThemeName, ThemeMapping> = {
  'energy-renovation': {
    eurovoc: [
      ['1516', 'thermal insulation'],
      ['1514', 'building insulation'],
    ],
    sdg: ['7.3'],
    interreg: ['RSO2.1'],
  },
  'renewable-energy': {
    eurovoc: [['2374', 'photovoltaic cell']],
    sdg: ['7', '7.2'],
    interreg: ['RSO2.2'],
  },
  'energy-poverty': { eurovoc: [['c_525f45d9', 'energy poverty']], sdg: ['7.1'], interreg: [] },
  'climate-neutrality': {
    eurovoc: [
      ['c_c9724a74', 'carbon neutrality'],
      ['434743', 'climate change policy'],
    ],
    sdg: ['13', '13.2'],
    interreg: [],
  },
  'climate-adaptation': {
    eurovoc: [
      ['434786', 'adaptation to climate change'],
      ['c_3f4ff841', 'heatwave'],
    ],
    sdg: ['13.1'],
    interreg: ['RSO2.4'],
  },
  'disaster-prevention': {
    eurovoc: [
      ['3057', 'civil defence'],
      ['c_ef31184b', 'disaster risk reduction'],
      ['413', 'natural disaster'],
    ],
    sdg: ['11.5', '13.1'],
    interreg: ['RSO2.4'],
  },
  water: {
    eurovoc: [
      ['3144', 'water management'],
      ['c_98d1408a', 'water policy'],
    ],
    sdg: ['6'],
    interreg: ['RSO2.5'],
  },
  'waste-and-circular-economy': {
    eurovoc: [
      ['c_1138d9d2', 'circular economy'],
      ['2947', 'waste recycling'],
      ['c_3bcff3bb', 'municipal waste'],
    ],
    sdg: ['11.6', '12', '12.5'],
    interreg: ['RSO2.6'],
  },
  'air-quality': {
    eurovoc: [
      ['2527', 'air quality'],
      ['2526', 'noise pollution'],
    ],
    sdg: ['3.9', '11.6'],
    interreg: ['RSO2.7'],
  },
  'biodiversity-and-nature': {
    eurovoc: [
      ['c_c706cbe7', 'nature restoration'],
      ['c_530a2ad2', 'pollinator'],
      ['3457', 'nature reserve'],
    ],
    sdg: ['15', '15.5'],
    interreg: ['RSO2.7'],
  },
  forestry: {
    eurovoc: [
      ['2505', 'forestry policy'],
      ['4352', 'silviculture'],
    ],
    sdg: ['15.2'],
    interreg: [],
  },
  'agriculture-and-rural': {
    eurovoc: [
      ['1542', 'rural development'],
      ['2442', 'agricultural policy'],
    ],
    sdg: ['2.3', '2.4'],
    interreg: [],
  },
  'fisheries-and-coast': {
    eurovoc: [
      ['2476', 'fisheries policy'],
      ['3142', 'coastal protection'],
      ['2320', 'aquaculture'],
    ],
    sdg: ['14'],
    interreg: [],
  },
  'urban-mobility': {
    eurovoc: [
      ['c_2ad19da5', 'non-motorised transport'],
      ['2385', 'cycle track'],
      ['4047', 'road safety'],
    ],
    sdg: ['11.2'],
    interreg: ['RSO2.8'],
  },
  'road-and-rail-links': {
    eurovoc: [
      ['3430', 'rail network'],
      ['3438', 'road network'],
    ],
    sdg: ['9.1'],
    interreg: ['RSO3.1', 'RSO3.2'],
  },
  'alternative-fuels': { eurovoc: [['3136', 'non-polluting vehicle']], sdg: [], interreg: [] },
  'urban-regeneration': {
    eurovoc: [
      ['3281', 'urban renewal'],
      ['c_f831f088', 'public space'],
    ],
    sdg: ['11', '11.3', '11.7'],
    interreg: ['RSO5.1'],
  },
  housing: {
    eurovoc: [
      ['1690', 'housing'],
      ['2496', 'housing policy'],
    ],
    sdg: ['11.1'],
    interreg: ['RSO4.3'],
  },
  'just-transition': {
    eurovoc: [
      ['3066', 'economic conversion'],
      ['1656', 'lignite'],
    ],
    sdg: [],
    interreg: [],
  },
  culture: {
    eurovoc: [
      ['317', 'culture'],
      ['2459', 'cultural policy'],
    ],
    sdg: [],
    interreg: ['RSO4.6'],
  },
  heritage: {
    eurovoc: [
      ['2278', 'cultural heritage'],
      ['2840', 'heritage protection'],
    ],
    sdg: ['11.4'],
    interreg: [],
  },
  tourism: { eurovoc: [['3705', 'tourism policy']], sdg: ['8.9', '12.b'], interreg: ['RSO4.6'] },
  sport: {
    eurovoc: [
      ['4245', 'sport'],
      ['853', 'sports facilities'],
    ],
    sdg: [],
    interreg: [],
  },
  education: { eurovoc: [['2467', 'education policy']], sdg: ['4'], interreg: ['RSO4.2'] },
  'skills-and-jobs': {
    eurovoc: [
      ['2468', 'employment policy'],
      ['3532', 'updating of skills'],
    ],
    sdg: ['4.4', '8', '8.5'],
    interreg: ['RSO1.4', 'RSO4.1'],
  },
  children: {
    eurovoc: [
      ['3919', 'child protection'],
      ['3916', "children's rights"],
    ],
    sdg: ['4.2', '16.2'],
    interreg: [],
  },
  youth: { eurovoc: [['1528', 'young person']], sdg: [], interreg: [] },
  'youth-at-risk': {
    eurovoc: [
      ['375', 'juvenile delinquency'],
      ['1764', 'disaffection of young people'],
    ],
    sdg: ['8.6'],
    interreg: [],
  },
  ageing: {
    eurovoc: [
      ['3324', 'population ageing'],
      ['2333', 'elderly person'],
      ['c_1000336b', 'long-term care'],
    ],
    sdg: [],
    interreg: [],
  },
  health: { eurovoc: [['3885', 'public health']], sdg: ['3'], interreg: ['RSO4.5'] },
  'social-inclusion': {
    eurovoc: [
      ['1817', 'marginalisation'],
      ['2281', 'poverty'],
      ['4143', 'social services'],
    ],
    sdg: ['1', '10', '10.2'],
    interreg: ['RSO4.3'],
  },
  'roma-inclusion': { eurovoc: [], sdg: [], interreg: [] },
  disability: {
    eurovoc: [['4209', 'care of people with disabilities']],
    sdg: [],
    interreg: [],
  },
  'gender-equality': { eurovoc: [['3913', 'gender equality']], sdg: ['5'], interreg: [] },
  'anti-violence': {
    eurovoc: [['c_e0543dcb', 'gender-based violence']],
    sdg: ['5.2', '16.1'],
    interreg: [],
  },
  migration: {
    eurovoc: [
      ['2509', 'migration policy'],
      ['3320', 'migrant'],
    ],
    sdg: ['10.7'],
    interreg: ['RSO4.4', 'ISO7.2', 'ISO7.3'],
  },
  'local-economy': {
    eurovoc: [
      ['2359', 'small and medium-sized enterprises'],
      ['431', 'regional development'],
    ],
    sdg: [],
    interreg: ['RSO1.3'],
  },
  entrepreneurship: {
    eurovoc: [
      ['3542', 'entrepreneur'],
      ['3082', 'social economy'],
    ],
    sdg: ['8.3'],
    interreg: ['RSO1.4', 'RSO4.1'],
  },
  'digital-services': {
    eurovoc: [['c_658ff033', 'digital transformation']],
    sdg: [],
    interreg: ['RSO1.2'],
  },
  connectivity: {
    eurovoc: [
      ['c_83235c0f', '5G'],
      ['c_12e208c8', 'wifi'],
    ],
    sdg: ['9.c'],
    interreg: ['RSO1.5'],
  },
  cybersecurity: {
    eurovoc: [
      ['c_04ae3ba8', 'information security'],
      ['3027', 'computer crime'],
    ],
    sdg: [],
    interreg: [],
  },
  'open-data-and-smart-city': {
    eurovoc: [
      ['c_d59e7560', 'smart city'],
      ['c_5ea6e5c4', 'open data'],
    ],
    sdg: [],
    interreg: [],
  },
  'public-administration': {
    eurovoc: [
      ['c_f40562e9', 'capacity building'],
      ['c_2212c2c4', 'multi-level governance'],
      ['27', 'municipality'],
    ],
    sdg: ['16.6'],
    interreg: ['ISO6.1', 'ISO6.2'],
  },
  'anti-corruption': { eurovoc: [['245', 'corruption']], sdg: ['16.5'], interreg: [] },
  'civil-society': {
    eurovoc: [
      ['8428', 'civil society'],
      ['2191', 'non-governmental organisation'],
    ],
    sdg: ['17.17'],
    interreg: ['ISO6.5'],
  },
  'citizenship-and-democracy': {
    eurovoc: [
      ['381', 'democracy'],
      ['c_b007a1dc', 'civic engagement'],
      ['8423', 'participatory democracy'],
    ],
    sdg: ['16.7'],
    interreg: ['ISO6.5'],
  },
  'town-twinning': { eurovoc: [], sdg: [], interreg: [] },
  'cross-border-cooperation': {
    eurovoc: [
      ['226', 'cross-border cooperation'],
      ['c_2a1a9fdc', 'European territorial cooperation'],
      ['3064', 'frontier region'],
    ],
    sdg: [],
    interreg: ['ISO6.3'],
  },
  security: {
    eurovoc: [
      ['4045', 'public safety'],
      ['1708', 'fight against crime'],
      ['3347', 'prevention of delinquency'],
    ],
    sdg: [],
    interreg: ['ISO7.1'],
  },
};
