import type { ConsortiumWords } from '../i18n/words.ts';
import type { Judgement } from './judgement.ts';
import { countryName, placesInWords } from './place-words.ts';

/** One rule with what was compared, as a line without a full stop. */
export const judgementInWords = (judgement: Judgement, words: ConsortiumWords): string => {
  const { labels, atLeast, atMost, now } = words;
  switch (judgement.rule) {
    case 'min-partners':
    case 'min-eu-members': {
      const label = judgement.rule === 'min-partners' ? labels.partners : labels.euMembers;
      return `${label}: ${atLeast(judgement.needs)}, ${now(`${judgement.has}`, judgement.perhaps)}`;
    }
    case 'max-partners':
      return `${labels.partners}: ${atMost(judgement.most)}, ${now(`${judgement.has}`, 0)}`;
    case 'min-countries': {
      const has = `${judgement.has.length}${inBrackets(judgement.has, words)}`;
      const { needs, perhaps } = judgement;
      return `${labels.countries}: ${atLeast(needs)}, ${now(has, perhaps.length)}`;
    }
    case 'required-side': {
      const { place, needs, has, perhaps } = judgement;
      const where = placesInWords(place, words);
      return `${labels.side}: ${where}: ${atLeast(needs)}, ${now(`${has}`, perhaps)}`;
    }
    case 'lead':
      return `${labels.lead}: ${leadInWords(judgement, words)}`;
    case 'donor-partner': {
      const has = judgement.has === 0 ? words.none : `${judgement.has}`;
      return `${labels.donorPartner}: ${words.donorWish[judgement.wish]}, ${now(has, 0)}`;
    }
    case 'member-place':
      return `${labels.places}: ${membersInWords(judgement, words)}`;
    case 'member-kind':
      return `${labels.kinds}: ${membersInWords(judgement, words)}`;
  }
};

const inBrackets = (countries: readonly string[], words: ConsortiumWords): string =>
  countries.length === 0
    ? ''
    : ` (${countries.map((country) => countryName(country, words)).join(', ')})`;

/** Members counted from 1, as people do. */
export const numbersInWords = (members: readonly number[], words: ConsortiumWords): string => {
  const numbers = members.map((member) => `${member + 1}`);
  return words.members(numbers, new Intl.ListFormat(words.locale).format(numbers));
};

const leadInWords = (
  { answer, named, able, faults }: Extract<Judgement, { rule: 'lead' }>,
  words: ConsortiumWords,
): string => {
  if (named === undefined) {
    if (answer === 'holds') return `${numbersInWords(able, words)} – ${words.lead.may}`;
    return answer === 'fails' ? words.lead.nobody : words.lead.unclear;
  }
  const who = numbersInWords([named], words);
  if (answer === 'holds') return `${who} – ${words.lead.may}`;
  if (faults.length === 0) return `${who} – ${words.isUnclear}`;
  return `${who} – ${faults.map((fault) => words.lead.faults[fault]).join('; ')}`;
};

const membersInWords = (
  { outside, unclear }: { outside: readonly number[]; unclear: readonly number[] },
  words: ConsortiumWords,
): string => {
  const said = [
    ...(outside.length > 0 ? [`${numbersInWords(outside, words)} – ${words.doesNotFit}`] : []),
    ...(unclear.length > 0 ? [`${numbersInWords(unclear, words)} – ${words.isUnclear}`] : []),
  ];
  return said.length > 0 ? said.join('; ') : words.fits;
};
