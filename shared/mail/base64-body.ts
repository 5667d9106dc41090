/** The longest line that RFC 2045 (6.8) allows. */
const LINES = /.{1,76}/g;

/** A text body in base64 lines, its line ends made CRLF first, as RFC 2045 asks of text. */
export const base64Body = (content: string): string[] => {
  const canonical = content.toWellFormed().replace(/\r\n|\r|\n/g, '\r\n');
  return Buffer.from(canonical, 'utf8').toString('base64').match(LINES) ?? [];
};
