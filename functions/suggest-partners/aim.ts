import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import type { Eligibility } from '../../shared/domain/eligibility.ts';
import type { CallId, ProgrammeCode } from '../../shared/domain/ids.ts';
import { withProgrammeRules } from '../../shared/domain/programme.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { CallTheme } from '../../shared/matching/indexed-call.ts';
import { type Terms, termsOf } from '../../shared/partners/consortium/terms.ts';

export type AimDeps = {
  calls: Pick<CallRepository, 'get'>;
  programmes: Pick<ProgrammeRepository, 'get'>;
  themesOf: (call: CallRecord) => CallTheme[];
};

/** What partners are sought for. */
export type Aim = {
  programme?: { code: ProgrammeCode; countries: readonly string[] };
  themes?: readonly string[];
  terms?: Terms;
};

/** What partners are sought for, by the call or the programme that was named; nothing in particular without either. */
export const aimOf = async (
  deps: AimDeps,
  query: { call?: CallId | undefined; programme?: ProgrammeCode | undefined },
): Promise<Result<Aim, { kind: 'unknown'; why: string }>> => {
  if (query.call !== undefined) return aimOfCall(deps, query.call);
  if (query.programme === undefined) return ok({});
  const programme = await deps.programmes.get(query.programme);
  if (!programme)
    return err({ kind: 'unknown', why: `No programme is called ${query.programme}.` });
  return ok(aimWith(programme.code, programme.eligibility, undefined));
};

const aimOfCall = async (
  { calls, programmes, themesOf }: AimDeps,
  id: CallId,
): Promise<Result<Aim, { kind: 'unknown'; why: string }>> => {
  const record = await calls.get(id);
  if (!record) return err({ kind: 'unknown', why: `No call has the id ${id}.` });
  const call = withProgrammeRules(record, await programmes.get(record.programme));
  const themes = themesOf(record).map(({ theme }) => theme);
  return ok({ ...aimWith(record.programme, call.eligibility, call.partnership), themes });
};

const aimWith = (
  code: ProgrammeCode,
  eligibility: Eligibility,
  partnership: CallRecord['partnership'],
): Aim => ({
  programme: { code, countries: eligibility.countries?.values ?? [] },
  terms: termsOf(eligibility, partnership),
});
