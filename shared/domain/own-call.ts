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

/** What an id says of a call that administrators write; undefined where calls of its source come from a feed. */
export const ownIdentityIn = (
  id: CallId,
): (ReturnType<typeof ownIdentity> & { association?: string }) | undefined => {
  const [name = ''] = id.split(':', 1);
  const source = SourceId.safeParse(name);
  if (!source.success || !isWrittenHere(source.data)) return undefined;
  const identity = { id, source: source.data, sourceId: id.slice(name.length + 1) };
  return source.data === ADMINISTRATOR
    ? identity
    : { ...identity, association: source.data.slice(OF_ASSOCIATION.length) };
};
