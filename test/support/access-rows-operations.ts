import { listAudit } from '../../functions/list-audit/handler.ts';
import { listDeliveries, summariseDeliveries } from '../../functions/list-deliveries/handler.ts';
import { listMatches } from '../../functions/list-matches/handler.ts';
import { matchPicker } from '../../functions/list-matches/pick-matches.ts';
import { requestRun } from '../../functions/request-run/handler.ts';
import { listDigests } from '../../functions/show-digests/list-digests.ts';
import { showDigest } from '../../functions/show-digests/show-digest.ts';
import { DigestIssue } from '../../shared/domain/digest-issue.ts';
import type { Row } from './access-matrix.ts';
import { aMunicipality, anIndexedCall, NOW } from './builders.ts';
import { anIndexOf } from './call-index.ts';
import { anAuditLog, inMemoryAudit } from './in-memory/audit.ts';
import { inMemoryCallMarks } from './in-memory/call-marks.ts';
import { inMemoryDeliveries } from './in-memory/deliveries.ts';
import { inMemoryDigestIssues } from './in-memory/digest-issues.ts';
import { inMemoryIssueArchive } from './in-memory/issue-archive.ts';
import { inMemoryMunicipalities } from './in-memory/municipalities.ts';
import { inMemoryRunsUnderWay } from './in-memory/runs-under-way.ts';
import { inMemorySourceRuns } from './in-memory/source-runs.ts';
import { keptLogger } from './kept-logger.ts';

const OF_MUNICIPALITY = ['officer', 'staff', 'administrator'] as const;

const ADMINISTRATOR = ['administrator'] as const;

const ISSUE = DigestIssue.parse({
  ...{ municipalityId: 'BG-SZR31', contactId: 'main', week: '2026-W34', state: 'claimed' },
  ...{ attempt: 1, told: [], lease: { token: 'mine', until: NOW.toISOString() } },
});

const deps = () => ({
  deliveries: inMemoryDeliveries([ISSUE]),
  issues: inMemoryDigestIssues([ISSUE]),
  archive: inMemoryIssueArchive(),
  municipalities: inMemoryMunicipalities([aMunicipality()]),
  marks: inMemoryCallMarks(),
  runs: inMemorySourceRuns(),
  underWay: inMemoryRunsUnderWay(),
  publish: async () => undefined,
  entries: inMemoryAudit(),
  audit: anAuditLog(),
  isSource: () => true,
  newId: () => 'request-1',
  pickMatches: matchPicker(anIndexOf([anIndexedCall()])),
  log: keptLogger(),
  now: () => NOW,
});

/** Matches, digests, deliveries, runs and the audit log. */
export const OPERATION_ROWS: Record<string, Row> = {
  'GET /signed-in': 'open',
  'GET /municipalities/{id}/matches': {
    ...{ may: OF_MUNICIPALITY, scope: 'profiles:read', status: 200 },
    path: { id: 'BG-SZR31' },
    handler: async () => listMatches(deps()),
  },
  'GET /municipalities/{id}/digests': {
    ...{ may: OF_MUNICIPALITY, scope: 'profiles:read', status: 200 },
    path: { id: 'BG-SZR31' },
    handler: async () => listDigests(deps()),
  },
  'GET /municipalities/{id}/digests/{week}': {
    ...{ may: OF_MUNICIPALITY, scope: 'profiles:read', status: 200 },
    path: { id: 'BG-SZR31', week: '2026-W34' },
    handler: async () => showDigest(deps()),
  },
  'GET /deliveries': {
    ...{ may: ADMINISTRATOR, scope: 'operations:read', status: 200 },
    path: {},
    handler: async () => listDeliveries(deps()),
  },
  'GET /deliveries/{week}/summary': {
    ...{ may: ADMINISTRATOR, scope: 'operations:read', status: 200 },
    path: { week: '2026-W34' },
    handler: async () => summariseDeliveries(deps()),
  },
  'POST /sources/{source}/runs': {
    ...{ may: ADMINISTRATOR, scope: 'operations:write', status: 202 },
    path: { source: 'isun' },
    body: { believe: false },
    handler: async () => requestRun(deps()),
  },
  'GET /audit': {
    ...{ may: ADMINISTRATOR, scope: 'operations:read', status: 200 },
    path: {},
    handler: async () => listAudit(deps()),
  },
};
