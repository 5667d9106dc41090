import type { Language } from '../domain/language.ts';
import { BULGARIAN_TERMS } from './theme-lexicon-bg.ts';
import { GREEK_TERMS } from './theme-lexicon-el.ts';
import { ENGLISH_TERMS } from './theme-lexicon-en.ts';
import { NORWEGIAN_TERMS } from './theme-lexicon-nb.ts';
import { TURKISH_TERMS } from './theme-lexicon-tr.ts';
import type { ThemeTerms } from './themes.ts';

const ENGLISH: readonly ThemeTerms[] = [ENGLISH_TERMS];

const LEXICONS = new Map<Language, readonly ThemeTerms[]>([
  ['bg', [ENGLISH_TERMS, BULGARIAN_TERMS]],
  ['el', [ENGLISH_TERMS, GREEK_TERMS]],
  ['tr', [ENGLISH_TERMS, TURKISH_TERMS]],
  ['nb', [ENGLISH_TERMS, NORWEGIAN_TERMS]],
  ['no', [ENGLISH_TERMS, NORWEGIAN_TERMS]],
]);

/**
 * The terms to look for in a text of `language`: its own and English, which stands in every feed. Languages
 * without terms of their own share one list.
 */
export const termsFor = (language: Language): readonly ThemeTerms[] =>
  LEXICONS.get(language) ?? ENGLISH;

/**
 * Words that mark a call as laboratory research, defence or industry. Standing in a title they make it
 * unlikely that a call is about municipal life, whatever else it mentions.
 */
export const OFF_TOPIC_TERMS = [
  'fusion|nuclear|reactor*|euratom|quantum|semiconductor*|chips|photonic*|microelectronic*|genom*|microbiome*|clinical trial*|clinical research|cancer|immunotherap*|biomarker*|antimicrobial*|antibod*|therapeutic*|rare disease*|drug discovery|pathogen*|cell free|stem cell*|fuel cell*|satellite*|space critical|space data|space based|space partnership|access to space|space compatible|spaceport*|spacecraft|galileo|missile*|ammunition|munition*|battle tank|rocket*|naval|warfare|military|for defence|defence call|defence systems|missile defence|dual use|weapon*|turbofan|aircraft|aviation|aerospace|cryptograph*|cryptanalysis|semi autonomous|electrolys*|steel|catalyst*|polymer*|biorefiner*|biotech*|bio based|virtual human twin*|exascale|supercomput*|eic|doctoral|postdoctoral|erc|msca|radio communication',
  'ядрен*|реактор*|квантов*|полупроводник*|клинични изпитвания|ракет*|боеприпас*|отбранителн*|докторант*|спътник*',
  'πυρηνικ*|σύντηξ*|αντιδραστήρ*|κβαντικ*|ημιαγωγ*|κλινικ* δοκιμ*|καρκίν*|βιοδείκτ*|πυραύλ*|πυρομαχικ*|αμυντικ*|άμυνα*|εξοπλισμ* μάχης|οπλικ*|στρατιωτικ*|χάλυβ*|χαλυβουργ*|δορυφορικ*|δορυφόρ*|διδακτορικ*|μεταδιδακτορικ*|υπερυπολογιστ*|αεροναυπηγικ*|αεροδιαστημικ*|βιοτεχνολογ*|διαστημικ*',
  'nükleer*|füzyon*|reaktör*|kuantum*|yarı iletken*|yarıiletken*|klinik araştırma*|klinik deney*|kanser*|biyobelirteç*|füze*|mühimmat*|savunma sanayi*|savunma sistem*|silah*|askeri*|çelik*|uydu|uydular*|doktora*|süper bilgisayar*|havacılık*|uzay*|biyoteknoloji*',
  'kjernefysisk*|kjernekraft*|fusjon*|reaktor*|kvante*|halvleder*|kliniske studier|klinisk studie*|kliniske forsøk|kreft*|biomarkør*|missil*|rakett*|ammunisjon*|forsvarsindustri*|forsvarsmateriell*|forsvarsevne*|forsvarssystem*|forsvarsteknologi*|våpen*|militær*|stål*|satellitt*|doktorgrad*|ph d|postdoktor*|superdatamaskin*|luftfart*|romfart*|bioteknologi*',
].join('|');
