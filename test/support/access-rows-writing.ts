import { writeCalls } from '../../functions/write-calls/handler.ts';
import { writeProgrammes } from '../../functions/write-programmes/handler.ts';
import type { Row } from './access-matrix.ts';
import { aCallRecord, aProgramme, NOW } from './builders.ts';
import { anAuditLog } from './in-memory/audit.ts';
import { inMemoryCalls } from './in-memory/calls.ts';
import { inMemoryProgrammes } from './in-memory/programmes.ts';
import { inMemoryReferenceWrites } from './in-memory/reference-writes.ts';
import { keptLogger } from './kept-logger.ts';
import { aStatedCall, aStatedProgramme } from './writing-builders.ts';

const CORRECTED = {
  sourceStatus: 'withdrawn',
  corrections: [{ field: 'status', by: 'a-1', at: NOW.toISOString(), sourceValue: 'open' }],
};

const deps = (withdrawn: boolean) => {
  const calls = inMemoryCalls([
    aCallRecord(withdrawn ? CORRECTED : {}),
    aCallRecord({ id: 'administrator:1', source: 'administrator', sourceId: '1' }),
  ]);
  const programmes = inMemoryProgrammes([
    aProgramme(withdrawn ? { withdrawn: { at: NOW.toISOString() } } : {}),
  ]);
  return {
    ...{ calls, programmes, writes: inMemoryReferenceWrites(calls, programmes) },
    audit: anAuditLog(),
    publish: async () => undefined,
    newId: () => '2',
    log: keptLogger(),
    now: () => NOW,
  };
};

const WRITING = { may: ['administrator'], scope: 'calls:write' } as const;
const CALL = { id: 'eu-portal:1TOPICS' };
const LIFE = { code: 'LIFE' };
const headers = { 'if-match': '"1"' };

const onCall = (withdrawn = false) => ({
  ...{ ...WRITING, status: 200, path: CALL, headers },
  handler: async () => writeCalls(deps(withdrawn)),
});
const onProgramme = (withdrawn = false) => ({
  ...{ ...WRITING, status: 200, path: LIFE, headers },
  handler: async () => writeProgrammes(deps(withdrawn)),
});

/** Programmes and calls, as administrators write them. */
export const WRITING_ROWS: Record<string, Row> = {
  'GET /calls/{id}/history': 'open',
  'GET /programmes': 'open',
  'GET /programmes/{code}': 'open',
  'POST /programmes': {
    ...{ ...onProgramme(), status: 201, path: {} },
    body: { ...aStatedProgramme(), code: 'CERV' },
  },
  'PUT /programmes/{code}': { ...onProgramme(), body: aStatedProgramme() },
  'PATCH /programmes/{code}': { ...onProgramme(), body: { coFinancingRate: 0.5 } },
  'POST /programmes/{code}/withdrawal': onProgramme(),
  'DELETE /programmes/{code}/withdrawal': onProgramme(true),
  'POST /calls': { ...onCall(), status: 201, path: {}, body: aStatedCall() },
  'PUT /calls/{id}': { ...onCall(), path: { id: 'administrator:1' }, body: aStatedCall() },
  'PATCH /calls/{id}': { ...onCall(), body: { money: { grantMax: 1 } } },
  'POST /calls/{id}/withdrawal': onCall(),
  'DELETE /calls/{id}/withdrawal': onCall(true),
  'GET /calls/{id}/corrections': onCall(true),
  'DELETE /calls/{id}/corrections/{field}': {
    ...{ ...onCall(true), path: { ...CALL, field: 'status' } },
  },
};
