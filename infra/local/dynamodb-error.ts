/** The database of this machine cannot be used. The message says which one and why, in one line. */
export class LocalDynamoError extends Error {
  override readonly name = 'LocalDynamoError';
}

/** The reason in an error of the system or of a library, short enough for one line. */
export const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.message.split('\n')[0] ?? cause.name) : String(cause);
