import { CountryCode, Nuts } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { Zone } from '../../shared/domain/time.ts';
import type { PastProject } from '../../shared/matching/affinity/past-project.ts';
import {
  type Popularity,
  popularityOf,
  popularityParts,
} from '../../shared/matching/affinity/popularity.ts';
import { type Tied, type Ties, tieFinder, tieParts } from '../../shared/matching/affinity/ties.ts';
import type { RankedMatch } from '../../shared/matching/index/explained-match.ts';
import { matchAll } from '../../shared/matching/index/match-all.ts';
import type { Reader } from '../../shared/matching/index/reader.ts';
import { matchScratch } from '../../shared/matching/index/scratch.ts';
import { SCORE_WEIGHTS, type ScoreWeights } from '../../shared/matching/score-weights.ts';
import { themesOfNeed } from '../../shared/matching/themes.ts';
import { type Collection, languageOf } from './collection.ts';
import type { Asked } from './protocol.ts';

/** What the ranker knew of a query, and how it ranked all calls. */
export type Answer = { ranked: RankedMatch[]; ties: Ties[]; popularity: Popularity[] };

const NOW = new Date('2020-01-01T12:00:00Z');

/** The answerer of a task: the ranker that serves users, with what each query may see of the history. */
export const answerer = (
  { index, history, programmes, calls, projectIds }: Collection,
  weights: ScoreWeights = SCORE_WEIGHTS,
): ((asked: Asked) => Answer) => {
  const tiesOf = tieFinder(programmes, history);
  return (asked) => {
    const tied = tiedOf(asked);
    const isVisible = (project: PastProject): boolean =>
      asked.visible.has(projectIds.get(project) ?? '');
    const ties = tiesOf(tied, isVisible);
    const popularity = popularityOf(calls, history.projects.filter(isVisible));
    const popular = { ...index, prior: popularityParts(popularity, weights) };
    const scratch = matchScratch(popular, NOW, { most: index.ids.length, weights });
    const reader = { ...readerOf(asked, tied), perProgramme: tieParts(ties, weights) };
    return { ranked: matchAll(popular, reader, 'by-score', scratch), ties, popularity };
  };
};

/** What a query tells of itself: a need its words, a municipality where it is. */
const tiedOf = ({ query, project, seeker }: Asked): Tied => {
  if (query.kind === 'need-call') {
    const text = `${project.title}\n${project.text}`;
    return { needs: { language: languageOf(text), text } };
  }
  if (!seeker) return {};
  const { country, nuts3, lat, lon } = seeker;
  return {
    place: {
      id: seeker.id,
      country,
      nuts3: nuts3 ?? undefined,
      lat: lat ?? undefined,
      lon: lon ?? undefined,
    },
  };
};

/** A country and a region that are nowhere stand for those that are not known. */
const readerOf = (
  { seeker }: Asked,
  { needs }: Tied,
): Omit<Reader, 'needs'> & Pick<Municipality, 'needs'> => ({
  country: CountryCode.parse(seeker?.country ?? 'ZZ'),
  nuts3: Nuts.parse(seeker?.nuts3 ?? 'ZZ'),
  zone: Zone.parse('Europe/Brussels'),
  priorities: needs ? prioritiesOf(needs) : [],
  ...(needs ? { needs } : {}),
});

/** Priorities as they would be noted of somebody who only wrote down what is needed. */
const prioritiesOf = (needs: NonNullable<Municipality['needs']>): Municipality['priorities'] =>
  themesOfNeed(needs).map(({ theme, weight }) => ({
    theme,
    weight: Math.max(1, Math.round(3 * weight)),
  }));
