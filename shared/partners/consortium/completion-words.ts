import type { ConsortiumWords } from '../i18n/words.ts';
import type { Addition } from './addition.ts';
import { numbersInWords } from './judgement-words.ts';
import type { Obstacle } from './obstacles.ts';
import { placesInWords } from './place-words.ts';

/** `add 1 partner: Greece (EL511–EL515, EL522, EL526)`. */
export const additionInWords = (addition: Addition, words: ConsortiumWords): string => {
  const { count, fills, places, eachFromAnotherCountry } = addition;
  const isFor = (need: string): boolean => fills.some((purpose) => purpose.need === need);
  const about = [
    words.add(count),
    ...(isFor('donor') ? [words.fromDonorState] : []),
    ...(isFor('lead') ? [words.whoMayLead] : []),
    // That it is on another side of the border says as much.
    ...(eachFromAnotherCountry && !isFor('side') ? [words.eachFromAnotherCountry] : []),
  ];
  return `${about.join(', ')}: ${placesInWords(places, words)}`;
};

export const obstacleInWords = (obstacle: Obstacle, words: ConsortiumWords): string => {
  const { obstacles } = words;
  switch (obstacle.code) {
    case 'replace-lead': {
      if (obstacle.able.length === 0) return obstacles.replaceLead;
      const able = `${numbersInWords(obstacle.able, words)} – ${words.lead.may}`;
      return `${obstacles.replaceLead} (${able})`;
    }
    case 'replace-members':
      return `${obstacles.replaceMembers} ${numbersInWords(obstacle.members, words)}`;
    case 'remove-members':
      return obstacles.removeMembers(obstacle.count);
    case 'no-room':
      return obstacles.noRoom(obstacle.room, obstacle.wanted);
    case 'nobody-fits':
      return obstacles.nobodyFits;
  }
};
