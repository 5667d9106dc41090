import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { err, ok, type Result } from '../domain/result.ts';

/**
 * The outcome of a conditional write. A failed condition is not proof that somebody else was there first: the
 * client repeats a request whose answer was lost, and then meets its own write. Whoever must know the
 * difference reads the item again.
 */
export const conditional = async <T>(
  write: Promise<T>,
): Promise<Result<T, { kind: 'condition-failed' }>> => {
  try {
    return ok(await write);
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return err({ kind: 'condition-failed' });
    throw cause;
  }
};

/** Placeholders for attribute names, `{ '#state': 'state' }`: many are words that expressions reserve. */
export const names = (...attributes: string[]): Record<string, string> =>
  Object.fromEntries(attributes.map((attribute) => [`#${attribute}`, attribute]));
