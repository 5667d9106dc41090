import type { SourceEnd, SourcePage } from '../../../shared/sources/source.ts';

type Metadata = Record<string, unknown>;

/** A topic in the portal's wire format; `metadata` replaces single fields, undefined takes them away. */
export const topicRow = (metadata: Metadata = {}, rest: Record<string, unknown> = {}): unknown => ({
  reference: '48400001TOPICSen',
  url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/CERV-2026-X',
  summary: 'Town meetings',
  language: 'en',
  ...rest,
  metadata: {
    type: ['1'],
    identifier: ['CERV-2026-X'],
    callIdentifier: ['CERV-2026'],
    title: ['Town meetings'],
    language: ['en'],
    status: ['31094502'],
    DATASOURCE: ['SEDIA'],
    frameworkProgramme: ['43251589'],
    startDate: ['2026-05-05T00:00:00.000+0000'],
    deadlineDate: ['2026-09-23T00:00:00.000+0000'],
    deadlineModel: ['single-stage'],
    typesOfAction: ['CERV Lump Sum Grants'],
    ...metadata,
  },
});

/** A cascade call: a call of a project for others. */
export const cascadeRow = (metadata: Metadata = {}, rest: Record<string, unknown> = {}): unknown =>
  topicRow(
    {
      type: ['8'],
      title: ['The topic that pays the project'],
      callTitle: ['Open call of the project'],
      budget: ['30500'],
      deadlineDate: ['2026-09-29T17:00:04.000+0000'],
      ...metadata,
    },
    { reference: '11264COMPETITIVE_CALLen', summary: 'Open call of the project', ...rest },
  );

/** A budget overview as the portal writes it: JSON inside a text. */
export const overview = (...entries: Record<string, unknown>[]): string[] => [
  JSON.stringify({
    budgetYearsColumns: ['2026'],
    budgetTopicActionMap: Object.fromEntries(
      entries.map((entry, at) => [`${110_000 + at}`, [entry]]),
    ),
  }),
];

/** A page of an answer. */
export const answerOf = (results: unknown[], totalResults: unknown = results.length): unknown => ({
  totalResults,
  pageNumber: 1,
  pageSize: 100,
  results,
});

/** Everything a run of a source brought. */
export const gather = async (items: AsyncIterable<SourcePage | SourceEnd>) => {
  const pages: SourcePage[] = [];
  const ends: SourceEnd[] = [];
  for await (const item of items) {
    if (item.kind === 'page') pages.push(item);
    else ends.push(item);
  }
  return {
    pages,
    ends,
    end: ends[0],
    calls: pages.flatMap(({ calls }) => calls),
    rejections: pages.flatMap(({ rejections }) => rejections),
    seen: pages.reduce((sum, { seen }) => sum + seen, 0),
  };
};
