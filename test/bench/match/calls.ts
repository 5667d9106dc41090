import type { CallRecord } from '../../../shared/domain/call.ts';
import { referenceProgrammes } from '../../../shared/reference/programmes/reference-programmes.ts';
import { aCallRecord, aDeadline } from '../../support/builders.ts';
import { drawing } from './drawing.ts';
import { type Topic, topics } from './topics.ts';

/** Of a topic that is used again, one word in six is another, so that no two calls have the same text. */
const ALTERED = 1 / 6;

/** Words of all topics, each as often as it stands in them. */
export const vocabularyOf = (all: readonly Topic[]): string[] =>
  all.flatMap(({ title, description }) =>
    `${title} ${description.slice(0, 6000)}`.split(/[^\p{L}]+/u).filter(({ length }) => length > 3),
  );

/** Open calls of all programmes, their texts those of the open topics, varied when there are more calls than topics. */
export const benchCalls = (count: number): CallRecord[] => {
  const all = topics();
  const vocabulary = vocabularyOf(all);
  const programmes = referenceProgrammes().map(({ code }) => code);
  return Array.from({ length: count }, (_, n) => {
    const topic = all[n % all.length] ?? { title: 'A call', keywords: '', description: '' };
    const draw = drawing(n);
    const varied = (text: string): string =>
      n < all.length
        ? text
        : text
            .split(' ')
            .map((word) => (draw.next() < ALTERED ? draw.from(vocabulary) : word))
            .join(' ');
    return aCallRecord({
      id: `eu-portal:${n}TOPICS`,
      sourceId: `${n}TOPICS`,
      identifier: `CALL-${n}`,
      programme: draw.from(programmes),
      title: { en: varied(topic.title) },
      keywords: topic.keywords
        .split(',')
        .map((each) => each.trim().slice(0, 200))
        .filter(Boolean),
      descriptionText: varied(topic.description.slice(0, 8000)),
      typesOfAction: [],
      deadlines: [
        aDeadline(new Date(Date.UTC(2026, 8, 1 + draw.below(200))).toISOString().slice(0, 10)),
      ],
    });
  });
};
