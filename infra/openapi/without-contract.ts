/**
 * Routes of the manifest that have no contract yet, as `GET /calls`. The list only shrinks: whoever adds a route adds
 * its contract, or a line here that somebody takes out again.
 */
export const WITHOUT_CONTRACT: readonly string[] = [
  'DELETE /call-links/{callId}/{otherId}',
  'DELETE /municipalities/{id}/marks/{callId}',
  'GET /suppressed-addresses',
  'POST /municipalities/{id}/contacts',
  'POST /suppressed-addresses/{key}/lifting',
  'PUT /call-links/{callId}/{otherId}',
  'PUT /municipalities/{id}/marks/{callId}',
];
