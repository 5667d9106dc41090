import type { Row } from './access-matrix.ts';

/** Organisations, who may complete a consortium, calls in the formats of others, and the service about itself. */
export const OTHER_ROWS: Record<string, Row> = {
  'GET /municipalities/{id}/partner-suggestions': 'open',
  'GET /organisations/{id}/partner-suggestions': 'open',
  'GET /municipalities/{id}/donor-openings': 'open',
  'POST /consortium-checks': 'open',
  'GET /organisations': 'open',
  'GET /organisations/{id}': 'open',
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
