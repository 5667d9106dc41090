import type { StatedBy } from '../../domain/stated-by.ts';
import type { Provenance } from './terms.ts';

/** Whose statement a judgement rests on, as it stands in the judgement. */
export const provenanceOf = (
  stated: Provenance | undefined,
): { statedBy: StatedBy; text?: string } => {
  if (!stated) return { statedBy: 'programme' };
  const { by, text } = stated;
  return text === undefined ? { statedBy: by } : { statedBy: by, text };
};
