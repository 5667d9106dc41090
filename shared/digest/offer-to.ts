import type { CallMarkRepository } from '../db/call-mark-repository.ts';
import type { CallMark } from '../domain/call-mark.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { Wishes } from './choose.ts';
import type { Offer } from './digest-for.ts';
import type { FindCandidates } from './open-calls.ts';

/** What there is to tell a municipality, and what it thinks of the calls. */
export type MunicipalityOffer = Offer & { marked: Pick<Wishes, 'starred' | 'dismissed'> };

/** What every contact of a municipality chooses from, by one reading of the index and the marks. */
export const offerTo = async (
  municipality: Municipality,
  findCandidates: FindCandidates,
  marks: Pick<CallMarkRepository, 'ofMunicipality'>,
): Promise<MunicipalityOffer> => {
  const marked = markedIn(await marks.ofMunicipality(municipality.id));
  return { ...(await findCandidates(municipality, marked.starred)), marked };
};

const markedIn = (marks: readonly CallMark[]): MunicipalityOffer['marked'] => ({
  starred: markedAs(marks, 'starred'),
  dismissed: markedAs(marks, 'dismissed'),
});

const markedAs = (marks: readonly CallMark[], as: CallMark['mark']) =>
  new Set(marks.filter(({ mark }) => mark === as).map(({ callId }) => callId));
