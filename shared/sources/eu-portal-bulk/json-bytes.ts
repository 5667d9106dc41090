/** The signs of JSON. All are single bytes in UTF-8 and none is a part of a longer character. */
export const BYTE = {
  quote: 0x22,
  backslash: 0x5c,
  comma: 0x2c,
  colon: 0x3a,
  openObject: 0x7b,
  closeObject: 0x7d,
  openList: 0x5b,
  closeList: 0x5d,
} as const;

export const isBlank = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

export const opens = (byte: number): boolean => byte === BYTE.openObject || byte === BYTE.openList;

export const closes = (byte: number): boolean =>
  byte === BYTE.closeObject || byte === BYTE.closeList;

/** Whether a value can begin so: a bracket, a quote, a number, or a word of JSON. */
export const beginsValue = (byte: number): boolean =>
  byte === BYTE.openObject || byte === BYTE.openList || byte === BYTE.quote || beginsScalar(byte);

/** `-`, a digit, or the first letter of `true`, `false`, `null`. */
export const beginsScalar = (byte: number): boolean =>
  byte === 0x2d || (byte >= 0x30 && byte <= 0x39) || 'tfn'.includes(String.fromCharCode(byte));
