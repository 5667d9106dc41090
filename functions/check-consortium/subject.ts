import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { Call } from '../../shared/domain/call.ts';
import type { ProgrammeCode } from '../../shared/domain/ids.ts';
import {
  eligibilityUnder,
  type Programme,
  withProgrammeRules,
} from '../../shared/domain/programme.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { type Terms, termsOf } from '../../shared/partners/consortium/terms.ts';
import type { CheckConsortiumRequest } from './request.ts';

export type SubjectDeps = {
  calls: Pick<CallRepository, 'get'>;
  programmes: Pick<ProgrammeRepository, 'get'>;
};

/** What a consortium is set against, and where that stands. */
export type Subject = {
  call?: Pick<Call, 'id' | 'identifier' | 'title' | 'url'>;
  programme: ProgrammeCode;
  terms: Terms;
  sources: Programme['sources'];
};

type Named = Pick<CheckConsortiumRequest['body'], 'call' | 'programme' | 'identifier'>;

type Unknown = { kind: 'unknown-call' | 'unknown-programme'; id: string };

/** The terms of a call with those of its programme, or of a programme alone. */
export const subjectOf = async (
  { calls, programmes }: SubjectDeps,
  named: Named,
): Promise<Result<Subject, Unknown>> => {
  if (named.call === undefined) {
    const programme = named.programme && (await programmes.get(named.programme));
    if (!programme) return err({ kind: 'unknown-programme', id: named.programme ?? '' });
    const action = { identifier: named.identifier ?? '', typesOfAction: [] };
    const terms = termsOf(eligibilityUnder(programme, action));
    return ok({ programme: programme.code, terms, sources: programme.sources });
  }
  const found = await calls.get(named.call);
  if (!found) return err({ kind: 'unknown-call', id: named.call });
  const programme = await programmes.get(found.programme);
  const call = withProgrammeRules(found, programme);
  const { id, identifier, title, url } = call;
  return ok({
    call: { id, identifier, title, url },
    programme: found.programme,
    terms: termsOf(call.eligibility, call.partnership),
    sources: programme?.sources ?? [],
  });
};
