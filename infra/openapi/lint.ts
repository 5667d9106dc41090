import { createConfig, lintFromString } from '@redocly/openapi-core';

/**
 * Complaints of a standard linter about a document, one a line; none where all is well. Warnings of its recommended
 * rules count like errors, and examples must follow their schemas.
 */
export const lintDocument = async (source: string): Promise<string[]> => {
  const config = await createConfig({
    extends: ['recommended'],
    rules: {
      // A form that was kept answers 303, so that loading the page again does not send it again.
      'operation-2xx-response': 'off',
      'no-invalid-media-type-examples': 'error',
      'no-invalid-schema-examples': 'error',
      'no-invalid-parameter-examples': 'error',
    },
  });
  const complaints = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return complaints.map(
    ({ ruleId, message, location }) =>
      `${ruleId} at ${location[0]?.pointer ?? 'the document'}: ${message}`,
  );
};
