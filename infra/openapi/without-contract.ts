/**
 * Routes of the manifest that have no contract yet, as `GET /calls`. The list only shrinks: whoever adds a route adds
 * its contract, or a line here that somebody takes out again.
 */
export const WITHOUT_CONTRACT: readonly string[] = [
  'GET /municipalities/{id}/contacts/{contactId}/personal-data',
  'GET /municipalities/{id}/partner-searches',
  'GET /partner-searches',
  'GET /partner-searches/{id}',
  'GET /partner-searches/{id}/interests',
  'POST /partner-searches',
  'POST /partner-searches/{id}/closing',
  'POST /partner-searches/{id}/interests',
  'POST /partner-searches/{id}/interests/{from}/answer',
  'POST /partner-searches/{id}/interests/{from}/withdrawal',
  'POST /partner-searches/{id}/moderation',
  'POST /partner-searches/{id}/submission',
  'POST /partner-searches/{id}/withdrawal',
  'PUT /partner-searches/{id}',
];
