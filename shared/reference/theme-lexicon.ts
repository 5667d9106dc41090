import type { Language } from '../domain/language.ts';
import { BULGARIAN_TERMS } from './theme-lexicon-bg.ts';
import { ENGLISH_TERMS } from './theme-lexicon-en.ts';
import type { ThemeTerms } from './themes.ts';

/** The terms to look for in a text of `language`. English stands in every feed, so it is always there. */
export const termsFor = (language: Language): readonly ThemeTerms[] =>
  language === 'bg' ? [ENGLISH_TERMS, BULGARIAN_TERMS] : [ENGLISH_TERMS];

/**
 * Words that mark a call as laboratory research, defence or industry. Standing in a title they make it
 * unlikely that a call is about municipal life, whatever else it mentions.
 */
export const OFF_TOPIC_TERMS =
  'fusion|nuclear|reactor*|euratom|quantum|semiconductor*|chips|photonic*|microelectronic*|genom*|microbiome*|clinical trial*|clinical research|cancer|immunotherap*|biomarker*|antimicrobial*|antibod*|therapeutic*|rare disease*|drug discovery|pathogen*|cell free|stem cell*|fuel cell*|satellite*|space critical|space data|space based|space partnership|access to space|space compatible|spaceport*|spacecraft|galileo|missile*|ammunition|munition*|battle tank|rocket*|naval|warfare|military|for defence|defence call|defence systems|missile defence|dual use|weapon*|turbofan|aircraft|aviation|aerospace|cryptograph*|cryptanalysis|semi autonomous|electrolys*|steel|catalyst*|polymer*|biorefiner*|biotech*|bio based|virtual human twin*|exascale|supercomput*|eic|doctoral|postdoctoral|erc|msca|radio communication|ядрен*|реактор*|квантов*|полупроводник*|клинични изпитвания|ракет*|боеприпас*|отбранителн*|докторант*|спътник*';
