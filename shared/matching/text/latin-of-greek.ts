/** Greek letters in Latin by ELOT 743 (ISO 843 type 2, the one on road signs and passports). */
const LETTERS: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  ϊ: 'i',
  ϋ: 'y',
};

const VOICELESS = 'θκξπστφχψ';

/** Two letters that are written otherwise together than apart; `v` and `f` depend on what follows. */
const pairAt = (word: string, at: number): string | undefined => {
  const next = word[at + 2];
  switch (word.slice(at, at + 2)) {
    case 'ου':
      return 'ou';
    case 'αυ':
    case 'ευ':
    case 'ηυ':
      return `${LETTERS[word[at] ?? '']}${next === undefined || VOICELESS.includes(next) ? 'f' : 'v'}`;
    case 'γγ':
      return 'ng';
    case 'γξ':
      return 'nx';
    case 'γχ':
      return 'nch';
    case 'μπ':
      return at === 0 || next === undefined ? 'b' : 'mp';
    default:
      return undefined;
  }
};

/** A tonos on the first of two vowels keeps them apart, as in `Κάιρο` and `άυλος`. */
const keptApart = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/([αεηο]\u0301)υ(?![\u0300-\u036f])/g, '$1υ\u0308')
    .replace(/[\u0300\u0301\u0342]/g, '')
    .normalize('NFC');

/** A word in small Greek letters, in Latin. Anything that is no Greek letter stays. */
export const latinOfGreek = (word: string): string => {
  const plain = keptApart(word);
  let latin = '';
  for (let at = 0; at < plain.length; at += 1) {
    const pair = pairAt(plain, at);
    const letter = plain[at] ?? '';
    latin += pair ?? LETTERS[letter] ?? letter;
    if (pair !== undefined) at += 1;
  }
  return latin;
};
