import { THEME_MAPPINGS } from './theme-mappings.ts';

/** How texts write an official objective that stands for a theme. */
export type ObjectiveTerm = {
  /** The position of the theme in the vocabulary. */
  theme: number;
  /** The objective's own code, as it is shown: `RSO2.4`, `SDG 11.4`. */
  name: string;
  /** Ways to write it, apart by `|`, in single words as a text parts into. */
  terms: string;
  /** An Interreg objective is stated on purpose; a goal of the United Nations is often named in passing. */
  strength: number;
  /** Whether it means this only in a call of Interreg: other programmes number objectives of their own. */
  onlyInterreg: boolean;
};

const SPECIFIC_OBJECTIVE = [
  'so',
  'specific objective',
  'специфична цел',
  'ειδικός στόχος',
  'özel hedef',
  'spesifikt mål',
];

const DEVELOPMENT_GOAL = [
  'sdg',
  'sdgs',
  'sustainable development goal',
  'sustainable development goals',
  'цур',
  'цел за устойчиво развитие',
  'σβα',
  'στόχος βιώσιμης ανάπτυξης',
  'sürdürülebilir kalkınma amacı',
  'bærekraftsmål',
];

/** All spellings of the objectives that the themes are mapped to. */
export const objectiveTerms = (): ObjectiveTerm[] =>
  Object.values(THEME_MAPPINGS).flatMap(({ sdg, interreg }, theme) => [
    ...interreg.flatMap((code) => [
      { theme, name: code, terms: byCode(code), strength: 3, onlyInterreg: false },
      { theme, name: code, terms: byNumber(code), strength: 3, onlyInterreg: true },
    ]),
    ...sdg.map((goal) => ({
      theme,
      name: `SDG ${goal}`,
      terms: goalTerms(goal),
      strength: 2,
      onlyInterreg: false,
    })),
  ]);

/** `RSO2.4` parts into the words `rso2` and `4`. */
const byCode = (code: string): string => {
  const words = partsOf(code);
  return words.startsWith('rso') ? `${words}|${words.replace('rso', 'rso ')}` : words;
};

const byNumber = (code: string): string => {
  const number = partsOf(code.slice('RSO'.length));
  return [
    `so${number}`,
    `iso ${number}`,
    ...SPECIFIC_OBJECTIVE.map((name) => `${name} ${number}`),
  ].join('|');
};

const goalTerms = (goal: string): string => {
  const number = partsOf(goal);
  return [`sdg${number}`, ...DEVELOPMENT_GOAL.map((name) => `${name} ${number}`)].join('|');
};

const partsOf = (code: string): string => code.toLowerCase().replace('.', ' ');
