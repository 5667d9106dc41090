import { importOrganisations } from '../../functions/import-organisations/handler.ts';
import type { Row } from './access-matrix.ts';
import { anAuditLog } from './in-memory/audit.ts';
import { inMemoryOrganisations } from './in-memory/organisations.ts';
import { keptLogger } from './kept-logger.ts';

/** Organisations, who may complete a consortium, calls in the formats of others, and the service about itself. */
export const OTHER_ROWS: Record<string, Row> = {
  'GET /municipalities/{id}/partner-suggestions': 'open',
  'GET /municipalities/{id}/donor-openings': 'open',
  'POST /consortium-checks': 'open',
  'GET /organisations': 'open',
  'GET /organisations/{id}': 'open',
  'POST /organisations/import': {
    ...{ may: ['administrator'], scope: 'calls:write', status: 200 },
    path: {},
    csv: 'id,kind,country,name_en\r\norg-green-valley,ngo,BG,Green Valley\r\n',
    handler: async () =>
      importOrganisations({
        organisations: inMemoryOrganisations(),
        audit: anAuditLog(),
        log: keptLogger(),
      }),
  },
  'GET /common-grants/opportunities': 'open',
  'GET /common-grants/opportunities/{id}': 'open',
  'POST /common-grants/opportunities/search': 'open',
  'GET /feeds/calls.rss': 'open',
  'GET /feeds/calls.atom': 'open',
  'GET /feeds/deadlines.ics': 'open',
  'GET /calendars/{token}': 'open',
  'GET /schemas/events': 'open',
  'GET /schemas/events/{name}': 'open',
  'GET /openapi.json': 'open',
  'GET /docs': 'open',
  'GET /problems/{type}': 'open',
};
