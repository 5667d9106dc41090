import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/**
 * A CSV answer (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. A cell that a spreadsheet would take
 * for a formula gets an apostrophe before it, which makes it text (OWASP, CSV injection).
 */
export const csvReply = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: { 'content-type': 'text/csv; charset=utf-8' },
  body: `\ufeff${[columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`,
});

const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

const cellOf = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
