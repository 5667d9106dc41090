import type { DonorPartner, Place } from '../../domain/consortium-rule.ts';
import type { StatedBy } from '../../domain/stated-by.ts';
import type { LeadFault } from './standing.ts';

/** `unknown`: what is stated or known does not suffice to tell. */
export type Answer = 'holds' | 'fails' | 'unknown';

/** Values compared; members by their place in the list that was judged, from 0. */
type Compared =
  | { rule: 'min-partners' | 'min-eu-members'; has: number; perhaps: number; needs: number }
  | { rule: 'max-partners'; has: number; most: number }
  | { rule: 'min-countries'; has: string[]; perhaps: string[]; needs: number }
  | {
      rule: 'required-side';
      label: string;
      place: Place;
      has: number;
      perhaps: number;
      needs: number;
    }
  /** Who could lead of all members, and, where one is named, what speaks against that one. */
  | {
      rule: 'lead';
      named?: number;
      able: number[];
      perhaps: number[];
      faults: readonly LeadFault[];
      from?: Place;
      kinds?: readonly string[];
    }
  | { rule: 'donor-partner'; wish: DonorPartner; has: number }
  | { rule: 'member-place'; outside: number[]; unclear: number[] }
  | { rule: 'member-kind'; outside: number[]; unclear: number[]; kinds: readonly string[] };

/** One rule set against a consortium, with what was compared and whose statement it rests on. */
export type Judgement = Compared & { answer: Answer; statedBy: StatedBy; text?: string };

/** All rules at once: one that fails fails the whole; else one that is unknown leaves it open. */
export const verdictOf = (judgements: readonly Pick<Judgement, 'answer'>[]): Answer => {
  const answers = judgements.map(({ answer }) => answer);
  if (answers.includes('fails')) return 'fails';
  return answers.includes('unknown') ? 'unknown' : 'holds';
};
