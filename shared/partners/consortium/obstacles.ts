import type { Judgement } from './judgement.ts';

/** What no addition mends. Members by their place in the list, from 0. */
export type Obstacle =
  /** Somebody else must lead; `able` of the members may. */
  | { code: 'replace-lead'; lead: number; able: number[] }
  | { code: 'replace-members'; because: 'place' | 'kind'; members: number[] }
  | { code: 'remove-members'; count: number }
  /** More must be added than the greatest number of partners leaves room for. */
  | { code: 'no-room'; room: number; wanted: number }
  /** Nobody can be added who would meet a need: no place does. */
  | { code: 'nobody-fits' };

/** Rules that fail and that only replacing or removing members would make hold. */
export const obstaclesIn = (judgements: readonly Judgement[]): Obstacle[] =>
  judgements.flatMap((judgement): Obstacle[] => {
    if (judgement.answer !== 'fails') return [];
    switch (judgement.rule) {
      case 'lead':
        return judgement.named === undefined
          ? []
          : [{ code: 'replace-lead', lead: judgement.named, able: judgement.able }];
      case 'member-place':
        return [{ code: 'replace-members', because: 'place', members: judgement.outside }];
      case 'member-kind':
        return [{ code: 'replace-members', because: 'kind', members: judgement.outside }];
      case 'max-partners':
        return [{ code: 'remove-members', count: judgement.has - judgement.most }];
      default:
        return [];
    }
  });
