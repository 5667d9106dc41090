/** A call as the index has it; `fields` replaces single fields, undefined takes them away. */
export const hit = (fields: Record<string, unknown> = {}): unknown => ({
  pageId: 1,
  contentType: 'callForProjectsPage',
  contentUrl: '/calls-for-projects/first-call/',
  nodeName: 'First call',
  title: 'First call',
  updatedDate: '2026-08-05T15:30:51.157Z',
  callStatus: 'Open',
  callOpenDate: '2026-05-04T00:00:00Z',
  callDeadlineDate: '2026-09-30T00:00:00Z',
  callEligibleCountryNames: ['Bulgaria', 'Greece'],
  callEligibleCountryNuts: ['BG', 'EL'],
  callEligibleRegionNames: ['Haskovo', 'Evros'],
  callEligibleRegionNuts: ['BG422', 'EL511'],
  callThemes: ['Better Governance'],
  themes: ['Better Governance'],
  targetAudience: ['Local public authority'],
  associatedProgrammes: ['Interreg Greece-Bulgaria'],
  callExternalUrl: 'https://www.greece-bulgaria.eu/call/first-call/',
  objectID: 'callForProjectsPage_1',
  ...fields,
});

/** Calls `from` to `to`, each with its number. */
export const hits = (from: number, to: number): unknown[] =>
  Array.from({ length: to - from + 1 }, (_, at) =>
    hit({ objectID: `callForProjectsPage_${from + at}` }),
  );

/** An answer to one query, with the counts that the search gives beside the rows. */
export const answerOf = (rows: unknown[], counts: Record<string, unknown> = {}): unknown => ({
  results: [{ hits: rows, nbHits: rows.length, nbPages: 1, hitsPerPage: 100, ...counts }],
});
