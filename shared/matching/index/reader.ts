import type { Municipality } from '../../domain/municipality.ts';
import type { Applicant } from '../eligibility/terms.ts';

/** Who is matched. `perProgramme` says what ties them to each programme (0–1), by its number in the index. */
export type Reader = Applicant &
  Pick<Municipality, 'priorities' | 'zone' | 'needs'> & { perProgramme?: Float64Array };
