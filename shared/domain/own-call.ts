import type { Call } from './call.ts';
import { CallId, SourceId } from './ids.ts';

/** Begins the source of a call that an association tells of; no feed may be called so. */
const OF_ASSOCIATION = 'association-';

const ADMINISTRATOR = SourceId.parse('administrator');

/** Whether calls of this source are written here, by administrators, and come from no feed. */
export const isWrittenHere = (source: SourceId): boolean =>
  source === ADMINISTRATOR || source.startsWith(OF_ASSOCIATION);

/** What identifies a call that administrators write: in their own name, or in that of an association by its id. */
export const ownIdentity = (
  sourceId: string,
  association?: string,
): Pick<Call, 'id' | 'source' | 'sourceId'> => {
  const source =
    association === undefined ? ADMINISTRATOR : SourceId.parse(`${OF_ASSOCIATION}${association}`);
  return { id: CallId.parse(`${source}:${sourceId}`), source, sourceId };
};
