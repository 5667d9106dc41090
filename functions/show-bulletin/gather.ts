import { mapBounded } from '../../shared/db/bounded.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import { digestWeek } from '../../shared/digest/digest-week.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import type { IssueKey } from '../../shared/domain/digest-issue.ts';
import type { CallId, MunicipalityId } from '../../shared/domain/ids.ts';
import type { Localised } from '../../shared/domain/language.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { allMembersOf, type MemberReads } from '../../shared/municipalities/members-of.ts';
import type { Association } from '../../shared/reference/associations.ts';

export type BulletinReads = MemberReads & {
  issues: Pick<DigestIssueRepository, 'get'>;
  calls: Pick<CallRepository, 'getMany'>;
  programmes: Pick<ProgrammeRepository, 'get'>;
};

/** A call that members were told of: to how many, but not to whom. */
export type BulletinCall = {
  call: CallRecord;
  programmeName: Localised | undefined;
  members: number;
};

/** What accepted digests of the last weeks told the members of an association. */
export type Bulletin = { association: Association; members: number; calls: BulletinCall[] };

/** The current week and those before it. */
export const BULLETIN_WEEKS = 4;

const WEEK_MS = 7 * 86_400_000;

/** Reads under way at once. */
const CONCURRENCY = 16;

export const gatherBulletin = async (
  reads: BulletinReads,
  association: Association,
  now: Date,
): Promise<Bulletin> => {
  const members = await allMembersOf(reads, association.id);
  const told = await toldTo(reads, members, now);
  const records = await reads.calls.getMany([...told.keys()]);
  const codes = [...new Set([...records.values()].map(({ programme }) => programme))];
  const programmes = await mapBounded(codes, CONCURRENCY, (code) => reads.programmes.get(code));
  const names = new Map(programmes.flatMap((each) => (each ? [[each.code, each.name]] : [])));
  const calls = [...records.values()].map((call) => ({
    call,
    programmeName: names.get(call.programme),
    members: told.get(call.id)?.size ?? 0,
  }));
  return { association, members: members.length, calls };
};

/** Which municipalities an accepted issue told of each call. */
const toldTo = async (
  { issues }: BulletinReads,
  members: readonly Municipality[],
  now: Date,
): Promise<Map<CallId, Set<MunicipalityId>>> => {
  const weeks = Array.from({ length: BULLETIN_WEEKS }, (_, ago) =>
    digestWeek(new Date(now.getTime() - ago * WEEK_MS)),
  );
  const keys = members.flatMap(({ id: municipalityId, contacts }) =>
    contacts.flatMap(({ id: contactId }) =>
      weeks.map((week): IssueKey => ({ municipalityId, contactId, week })),
    ),
  );
  const told = new Map<CallId, Set<MunicipalityId>>();
  for (const issue of await mapBounded(keys, CONCURRENCY, issues.get)) {
    if (issue?.state !== 'accepted') continue;
    for (const { callId } of issue.told) {
      told.set(callId, (told.get(callId) ?? new Set()).add(issue.municipalityId));
    }
  }
  return told;
};
