import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A cell is empty where nothing is known. */
export type CsvCell = string | number | undefined;

/**
 * Spreadsheets run what begins so as a formula, even from a file; a leading apostrophe makes it text (OWASP, "CSV
 * Injection"). Numbers of ours are never texts that begin so.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

const QUOTED = /[",\r\n]/;

const written = (cell: CsvCell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Without it Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

/** The rows as a file by RFC 4180, its head first, in UTF-8 with a byte order mark. */
export const writeCsv = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK +
  [head, ...rows].map((row) => `${row.map((cell) => written(cell)).join(',')}\r\n`).join('');

/** An answer that a browser saves as a file. */
export const csvReply = (fileName: string, content: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${fileName}"`,
  },
  body: content,
});

/** A page of a list as such an answer. A table has no place for a cursor: the header `Link` says where the next page is (RFC 8288). */
export const csvPageReply = (
  fileName: string,
  content: string,
  cursor: string | undefined,
  { rawQueryString }: Pick<APIGatewayProxyEventV2, 'rawQueryString'>,
): APIGatewayProxyStructuredResultV2 => {
  const reply = csvReply(fileName, content);
  if (cursor === undefined) return reply;
  const next = new URLSearchParams(rawQueryString);
  next.set('cursor', cursor);
  return { ...reply, headers: { ...reply.headers, link: `<?${next}>; rel="next"` } };
};

/** What a list is given as where the request does not name a format. */
export const acceptedFormat = ({
  headers,
}: Pick<APIGatewayProxyEventV2, 'headers'>): 'json' | 'csv' =>
  /^\s*text\/csv\b/i.test(headers.accept ?? '') ? 'csv' : 'json';
