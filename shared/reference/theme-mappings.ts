import type { ThemeName } from './theme-names.ts';

/** What a theme is called in official lists of objectives. Without a counterpart of its own a list is empty. */
export type ThemeMapping = {
  /** Goals (`6`) and targets (`11.4`, `9.c`) of the 2030 Agenda for Sustainable Development. */
  sdg: readonly string[];
  /** Specific objectives of Interreg programmes, 2021–2027. */
  interreg: readonly string[];
};

/**
 * The themes in the objectives of the United Nations and of Interreg, each entry a fact; where none is sure,
 * nothing stands. EuroVoc: see `theme-concepts.ts`.
 *
 * - SDG: resolution A/RES/70/1 of the UN General Assembly. A target stands where its text names the theme's
 *   subject, a goal where its title does.
 * - Interreg: RSO1.1–RSO5.2 are the specific objectives of article 3(1) of Regulation (EU) 2021/1058, ISO6 and
 *   ISO7 the Interreg-specific ones of article 14(4) and (5) of Regulation (EU) 2021/1059, numbered as in Jems,
 *   the monitoring system of the programmes (its ProgrammeObjectivePolicy). RSO1.1 (research), RSO2.3 (energy
 *   grids), RSO5.2 (any territory), ISO6.4 (macro-regions), ISO6.6 and ISO7.4 (other actions) have no theme here.
 */
export const THEME_MAPPINGS: Record<ThemeName, ThemeMapping> = {
  'energy-renovation': { sdg: ['7.3'], interreg: ['RSO2.1'] },
  'renewable-energy': { sdg: ['7', '7.2'], interreg: ['RSO2.2'] },
  'energy-poverty': { sdg: ['7.1'], interreg: [] },
  'climate-neutrality': { sdg: ['13', '13.2'], interreg: [] },
  'climate-adaptation': { sdg: ['13.1'], interreg: ['RSO2.4'] },
  'disaster-prevention': { sdg: ['11.5', '13.1'], interreg: ['RSO2.4'] },
  water: { sdg: ['6'], interreg: ['RSO2.5'] },
  'waste-and-circular-economy': { sdg: ['11.6', '12', '12.5'], interreg: ['RSO2.6'] },
  'air-quality': { sdg: ['3.9', '11.6'], interreg: ['RSO2.7'] },
  'biodiversity-and-nature': { sdg: ['15', '15.5'], interreg: ['RSO2.7'] },
  forestry: { sdg: ['15.2'], interreg: [] },
  'agriculture-and-rural': { sdg: ['2.3', '2.4'], interreg: [] },
  'fisheries-and-coast': { sdg: ['14'], interreg: [] },
  'urban-mobility': { sdg: ['11.2'], interreg: ['RSO2.8'] },
  'road-and-rail-links': { sdg: ['9.1'], interreg: ['RSO3.1', 'RSO3.2'] },
  'alternative-fuels': { sdg: [], interreg: [] },
  'urban-regeneration': { sdg: ['11', '11.3', '11.7'], interreg: ['RSO5.1'] },
  housing: { sdg: ['11.1'], interreg: ['RSO4.3'] },
  'just-transition': { sdg: [], interreg: [] },
  culture: { sdg: [], interreg: ['RSO4.6'] },
  heritage: { sdg: ['11.4'], interreg: [] },
  tourism: { sdg: ['8.9', '12.b'], interreg: ['RSO4.6'] },
  sport: { sdg: [], interreg: [] },
  education: { sdg: ['4'], interreg: ['RSO4.2'] },
  'skills-and-jobs': { sdg: ['4.4', '8', '8.5'], interreg: ['RSO1.4', 'RSO4.1'] },
  children: { sdg: ['4.2', '16.2'], interreg: [] },
  youth: { sdg: [], interreg: [] },
  'youth-at-risk': { sdg: ['8.6'], interreg: [] },
  ageing: { sdg: [], interreg: [] },
  health: { sdg: ['3'], interreg: ['RSO4.5'] },
  'social-inclusion': { sdg: ['1', '10', '10.2'], interreg: ['RSO4.3'] },
  'roma-inclusion': { sdg: [], interreg: [] },
  disability: { sdg: [], interreg: [] },
  'gender-equality': { sdg: ['5'], interreg: [] },
  'anti-violence': { sdg: ['5.2', '16.1'], interreg: [] },
  migration: { sdg: ['10.7'], interreg: ['RSO4.4', 'ISO7.2', 'ISO7.3'] },
  'local-economy': { sdg: [], interreg: ['RSO1.3'] },
  entrepreneurship: { sdg: ['8.3'], interreg: ['RSO1.4', 'RSO4.1'] },
  'digital-services': { sdg: [], interreg: ['RSO1.2'] },
  connectivity: { sdg: ['9.c'], interreg: ['RSO1.5'] },
  cybersecurity: { sdg: [], interreg: [] },
  'open-data-and-smart-city': { sdg: [], interreg: [] },
  'public-administration': { sdg: ['16.6'], interreg: ['ISO6.1', 'ISO6.2'] },
  'anti-corruption': { sdg: ['16.5'], interreg: [] },
  'civil-society': { sdg: ['17.17'], interreg: ['ISO6.5'] },
  'citizenship-and-democracy': { sdg: ['16.7'], interreg: ['ISO6.5'] },
  'town-twinning': { sdg: [], interreg: [] },
  'cross-border-cooperation': { sdg: [], interreg: ['ISO6.3'] },
  security: { sdg: [], interreg: ['ISO7.1'] },
};
