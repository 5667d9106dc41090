import fc from 'fast-check';
import type { Order } from '../../../shared/matching/index/match-all.ts';
import type { Reader } from '../../../shared/matching/index/reader.ts';
import { SCORE_WEIGHTS, type ScoreWeights } from '../../../shared/matching/score-weights.ts';
import { aMunicipality, NOW } from '../../support/builders.ts';
import { PROGRAMMES, someApplicant, THEMES, WORDS } from './many-indexables.ts';

/** Readers of all kinds, with and without words of their own and ties to programmes. */
export const someReader: fc.Arbitrary<Reader> = fc
  .record({
    applicant: someApplicant,
    zone: fc.constantFrom('Europe/Sofia', 'Atlantic/Reykjavik'),
    priorities: fc.array(
      fc.record({ theme: fc.constantFrom(...THEMES), weight: fc.integer({ min: 1, max: 3 }) }),
      { maxLength: 4 },
    ),
    needs: fc.option(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
      { nil: undefined },
    ),
    programmes: fc.option(
      fc.array(fc.constantFrom(0, 0.5, 1), {
        minLength: PROGRAMMES.length,
        maxLength: PROGRAMMES.length,
      }),
      { nil: undefined },
    ),
  })
  .map(({ applicant, needs, programmes, ...rest }) => ({
    ...aMunicipality({
      population: undefined,
      ...applicant,
      ...rest,
      ...(needs === undefined ? {} : { needs: { language: 'en', text: needs } }),
    }),
    ...(programmes === undefined ? {} : { perProgramme: Float64Array.from(programmes) }),
  }));

const points = fc.constantFrom(0, 1, 15, 85);
/** The weights that serve users, and others under which every part decides. */
export const someWeights: fc.Arbitrary<ScoreWeights> = fc.oneof(
  fc.constant(SCORE_WEIGHTS),
  fc
    .record({ themes: points, lexical: points, time: points, prior: points, programme: points })
    .map((each) => ({ ...SCORE_WEIGHTS, ...each, lexicalHalf: 2 })),
);

export const someOrder = fc.constantFrom<Order>('eligible-first', 'by-score', 'eligible-only');

/** Moments around the deadlines of `manyIndexables`. */
export const someMoment = fc.constantFrom(
  NOW,
  new Date('2026-08-16T22:00:00.000Z'),
  new Date('2026-08-17T21:30:00.000Z'),
  new Date('2026-09-20T15:00:00.000Z'),
);
