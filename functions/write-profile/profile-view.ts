import type { Municipality } from '../../shared/domain/municipality.ts';
import { profileOf } from '../../shared/domain/profile.ts';
import { themesOfNeed } from '../../shared/matching/themes.ts';

/** A profile as its owner is shown it, with the themes that its needs speak of and its priorities do not name. */
export const profileView = (municipality: Municipality) => {
  const { id, country, hidden, version, priorities, needs } = municipality;
  const named = new Set(priorities.map(({ theme }) => theme));
  const themes = needs ? themesOfNeed(needs) : [];
  return {
    ...{ id, country, ...profileOf(municipality), hidden: hidden ?? false, version },
    suggestedPriorities: themes
      .filter(({ theme }) => !named.has(theme))
      .map(({ theme, words }) => ({ theme, words })),
  };
};
