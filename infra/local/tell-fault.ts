/** A failure of this machine's own parts: told at once, on the stream that is never a summary's. */
export const tellFault = (cause: unknown): void => {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`grantbridge: ${text}\n`);
};
