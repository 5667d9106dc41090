import type { Municipality } from '../domain/municipality.ts';
import { compileHistory } from './affinity/history.ts';
import type { PastProject } from './affinity/past-project.ts';
import { tieFinder, tieParts } from './affinity/ties.ts';
import { likeTheKnown } from './affinity/unknown-past.ts';
import type { MatchIndex } from './index/match-index.ts';
import type { Reader } from './index/reader.ts';
import { SCORE_WEIGHTS, type ScoreWeights } from './score-weights.ts';

/** Reads municipalities for matching, with what ties each to the programmes of an index. Made once an index. */
export const tiedReaders = (
  index: Pick<MatchIndex, 'programmes' | 'programmeFacts' | 'past'>,
  weights: ScoreWeights = SCORE_WEIGHTS,
): ((municipality: Municipality) => Reader) => {
  const projects = pastProjectsOf(index);
  const known = new Set(projects.map(({ programme }) => programme));
  const hasPast = index.programmes.map((code) => known.has(code));
  const tiesOf = tieFinder(index.programmeFacts, compileHistory(projects));
  return (municipality) => {
    const { country, nuts3, lat, lon, needs } = municipality;
    const ties = tiesOf({ place: { country, nuts3, lat, lon }, needs });
    return { ...municipality, perProgramme: tieParts(likeTheKnown(ties, hasPast), weights) };
  };
};

/** Partners are known by where they are alone: none of them can be told to be the reader. */
const pastProjectsOf = ({
  programmes,
  past: { programmeOf, starts, lat, lon, municipal },
}: Pick<MatchIndex, 'programmes' | 'past'>): PastProject[] =>
  Array.from(programmeOf, (programme, project) => {
    const first = starts[project] ?? 0;
    const partners = (starts[project + 1] ?? 0) - first;
    return {
      programme: programmes[programme] ?? '',
      text: { title: {}, keywords: [], language: 'en' },
      participants: Array.from({ length: partners }, (_, nth) => {
        const at = first + nth;
        return { id: `partner ${at}`, municipal: municipal[at] === 1, lat: lat[at], lon: lon[at] };
      }),
    };
  });
