import { listMatches } from '../../functions/list-matches/handler.ts';
import { matchPicker } from '../../functions/list-matches/pick-matches.ts';
import type { Row } from './access-matrix.ts';
import { aMunicipality, anIndexedCall, NOW } from './builders.ts';
import { anIndexOf } from './call-index.ts';
import { inMemoryCallMarks } from './in-memory/call-marks.ts';
import { inMemoryMunicipalities } from './in-memory/municipalities.ts';
import { keptLogger } from './kept-logger.ts';

const OF_MUNICIPALITY = ['officer', 'staff', 'administrator'] as const;

const deps = () => ({
  municipalities: inMemoryMunicipalities([aMunicipality()]),
  marks: inMemoryCallMarks(),
  pickMatches: matchPicker(anIndexOf([anIndexedCall()])),
  log: keptLogger(),
  now: () => NOW,
});

/** Matches, digests, deliveries, runs and the audit log. */
export const OPERATION_ROWS: Record<string, Row> = {
  'GET /municipalities/{id}/matches': {
    ...{ may: OF_MUNICIPALITY, scope: 'profiles:read', status: 200 },
    path: { id: 'BG-SZR31' },
    handler: async () => listMatches(deps()),
  },
};
