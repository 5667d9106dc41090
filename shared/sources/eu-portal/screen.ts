import { err, ok, type Result } from '../../domain/result.ts';
import { STATUS, TYPE } from './request.ts';
import type { Row } from './wire.ts';

/** Why a row is none of ours. */
type Screened = { kind: 'mirror-row' | 'not-asked-for'; found: string };

const CLOSED = '31094503';
const TYPES: readonly string[] = Object.values(TYPE);
const ASKED: readonly string[] = Object.values(STATUS);

/**
 * Whether a row answers what was asked. The portal ignores a query it cannot read, mixes updates on topics
 * into its lists, and keeps leftovers of an earlier index that still say "open".
 */
export const screen = ({ metadata }: Row): Result<undefined, Screened> => {
  const { type, status, DATASOURCE } = metadata;
  if (DATASOURCE.includes('SEDIA_PRD_CENTRICITY')) {
    return err({ kind: 'mirror-row', found: 'SEDIA_PRD_CENTRICITY' });
  }
  if (type === undefined || !TYPES.includes(type)) {
    return err({ kind: 'not-asked-for', found: `type ${type ?? 'not given'}` });
  }
  // External action has status codes of its own beside these.
  const asked =
    type === TYPE.external ? status !== CLOSED : status !== undefined && ASKED.includes(status);
  return asked
    ? ok(undefined)
    : err({ kind: 'not-asked-for', found: `status ${status ?? 'not given'}` });
};
