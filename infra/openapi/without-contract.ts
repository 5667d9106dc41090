/**
 * Routes of the manifest that have no contract yet, as `GET /calls`. The list only shrinks: whoever adds a route adds
 * its contract, or a line here that somebody takes out again.
 */
export const WITHOUT_CONTRACT: readonly string[] = [
  'GET /municipalities/{id}/contacts/{contactId}/personal-data',
  'GET /organisations/{id}/contacts/{contactId}/personal-data',
];
