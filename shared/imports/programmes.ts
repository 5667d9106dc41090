import { eventOf } from '../../events/envelope.ts';
import { ProgrammeChanged } from '../../events/reference-data.ts';
import { programmePut, programmeRepository } from '../db/programme-repository.ts';
import type { Table } from '../db/table.ts';
import { ProgrammeCode } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import { ok, type Result } from '../domain/result.ts';
import {
  decideProgramme,
  type ProgrammeDecision,
  StatedProgramme,
  statedProgrammeOf,
} from '../domain/stated-programme.ts';
import { toInstant } from '../domain/time.ts';
import type { ServiceEvent } from '../queue/publish-events.ts';
import { type Fields, jsonText, localised, number, text } from './columns.ts';
import type { Layout } from './file-rows.ts';
import { applySaid, type Said } from './said.ts';
import type { Source } from './source.ts';
import { type Refused, recordTarget, type Target, unfitRow } from './target.ts';

export const PROGRAMME_LAYOUT: Layout = {
  columns: [
    ...[text('code'), ...localised('name'), text('url'), jsonText('eligibility')],
    ...[number('coFinancingRate'), jsonText('actionRules'), jsonText('sources')],
  ],
  needed: ['code'],
  fields: new Set(['code', ...Object.keys(StatedProgramme.shape)]),
};

export const programmeTarget = (table: Table, now: () => Date): Target =>
  recordTarget({
    layout: PROGRAMME_LAYOUT,
    putsPerRow: 1,
    readId: (value) => ProgrammeCode.safeParse(value).data,
    idField: 'code',
    getMany: programmeRepository(table).getMany,
    decide: (said, kept) => decideProgrammeRow(said, kept, now()),
    recordOf: ({ programme }) => programme,
    puts: ({ programme }) => [programmePut(programme)],
    events: (decision) => [programmeEvent(decision, now())],
  });

/** What a programme has of which nothing is said. */
const EMPTY = { eligibility: {}, actionRules: [] };

type Written = Exclude<ProgrammeDecision, { kind: 'unchanged' }>;

/** What a row makes of a programme, by the rules of whoever states one by the API; nothing where it says the same. */
export const decideProgrammeRow = (
  said: readonly Said[],
  kept: Programme | undefined,
  now: Date,
): Result<Written | undefined, Refused> => {
  const before = kept ? statedProgrammeOf(kept) : {};
  const { code, ...given } = applySaid({ ...EMPTY, ...before }, said);
  const stated = StatedProgramme.safeParse({ ...EMPTY, ...given });
  if (!stated.success) return unfitRow(stated.error);
  const decision = decideProgramme(kept, ProgrammeCode.parse(code), stated.data, now);
  return ok(decision.kind === 'unchanged' ? undefined : decision);
};

const programmeEvent = ({ kind, programme }: Written, now: Date): ServiceEvent => {
  const { code, version } = programme;
  return eventOf(ProgrammeChanged, { programme: code, version, what: kind, at: toInstant(now) });
};

/** A programme as a row of a file says it. */
export const programmeFields = (programme: Programme): Fields => ({
  code: programme.code,
  ...statedProgrammeOf(programme),
});

export const programmeSource = (table: Table): Source => ({
  layout: PROGRAMME_LAYOUT,
  atOnce: 100,
  page: async (request) => {
    const page = await programmeRepository(table).page(request);
    if (!page.ok) return page;
    return ok({ ...page.value, items: page.value.items.map(programmeFields) });
  },
});
