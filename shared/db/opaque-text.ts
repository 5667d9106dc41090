/** A value as a text that callers pass back and do not read. */
export const opaqueText = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** What such a text holds; undefined for one that holds nothing, to be checked like anything from outside. */
export const readOpaqueText = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
};
