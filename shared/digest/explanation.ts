import { statusOf } from '../domain/call.ts';
import type { Match } from '../domain/match.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { IndexMatch } from '../matching/index/explained-match.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { type RoleAnswer, rolesOf } from '../matching/roles.ts';
import type { ScoreParts } from '../matching/score-parts.ts';
import { type ToldContact, type WhyNotShown, whyNotShown } from './why-not-shown.ts';

/** Whether a contact was told of a call, and which version of it last. */
export type ToldOf = { contactId: string; told: boolean; version?: number };

/** A call set against a municipality, with all that decides whether a digest shows it. No address is in it. */
export type Explanation = Omit<Match, 'callId'> & {
  municipalityId: string;
  call: Pick<
    IndexedCall,
    'id' | 'ids' | 'identifier' | 'title' | 'programme' | 'programmeName' | 'url' | 'version'
  > & { status: string };
  /** What the score is made of, each part 0–1. */
  parts: ScoreParts;
  roles: { applicant: Pick<RoleAnswer, 'verdict'>; 'donor-partner': RoleAnswer };
  told: ToldOf[];
  whyNotShown: WhyNotShown[];
};

/**
 * Why a call is or is not shown to a municipality at `now`, given what the index says of the two, by which digests
 * choose, and what its contacts were told.
 */
export const explanationOf = (
  municipality: Municipality,
  call: IndexedCall,
  { score, parts, reasons }: Pick<IndexMatch, 'score' | 'parts' | 'reasons'>,
  contacts: readonly ToldContact[],
  now: Date,
): Explanation => {
  const { id, ids, identifier, title, programme, programmeName, url, version } = call;
  const { applicant, 'donor-partner': donorPartner } = rolesOf(municipality, call, now);
  return {
    municipalityId: municipality.id,
    call: {
      ...{ id, ids, identifier, title, programme, programmeName, url, version },
      status: statusOf(call, now),
    },
    verdict: applicant.verdict,
    rules: applicant.rules,
    ...{ score, parts, reasons },
    roles: { applicant: { verdict: applicant.verdict }, 'donor-partner': donorPartner },
    told: contacts.map((contact) => toldOf(call, contact)),
    whyNotShown: whyNotShown({ rules: applicant.rules, parts }, call, contacts, {
      now,
      zone: municipality.zone,
    }),
  };
};

const toldOf = ({ ids }: IndexedCall, { contactId, told }: ToldContact): ToldOf => {
  const versions = told.filter(({ callId }) => ids.includes(callId)).map((each) => each.version);
  return versions.length === 0
    ? { contactId, told: false }
    : { contactId, told: true, version: Math.max(...versions) };
};
