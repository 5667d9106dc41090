import type { Call } from '../../domain/call.ts';
import type { DonorPartner } from '../../domain/consortium-rule.ts';
import type { Municipality } from '../../domain/municipality.ts';

/** What the rules look at of a profile. What is absent is not known. */
export type Applicant = Pick<Municipality, 'country' | 'nuts3'> &
  Partial<Pick<Municipality, 'population' | 'areaTypes' | 'ownContributionCeiling' | 'languages'>>;

/** What the rules look at of a call, with its programme's rules already in it. */
export type Offer = Pick<Call, 'kind' | 'eligibility' | 'opensOn' | 'deadlines' | 'sourceStatus'> &
  Partial<Pick<Call, 'money' | 'coFinancing'>> & {
    partnership?: { donorPartner: DonorPartner; text?: string | undefined } | undefined;
  };

/** What stands for a value that the profile does not have. */
export const NOT_KNOWN = 'not known';
