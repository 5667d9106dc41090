import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { explanationOf } from '../../shared/digest/explanation.ts';
import type { CallId } from '../../shared/domain/ids.ts';
import { api, json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { matchOne } from '../../shared/matching/index/match-one.ts';
import { matchScratch } from '../../shared/matching/index/scratch.ts';
import type { KnownCall } from './known-call.ts';
import { ExplainMatchRequest } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  /** A call that the service knows, open or not, with the rules of its programme in it. */
  knownCall: (id: CallId) => Promise<KnownCall | undefined>;
  issues: Pick<DigestIssueRepository, 'heardBy'>;
  log: Logger;
  now: () => Date;
};

export const explainMatch = (deps: Deps) =>
  api(deps.log, ExplainMatchRequest, async ({ params: { id, callId } }) => {
    const municipality = await deps.municipalities.get(id);
    if (!municipality) return problem('not-found', `No municipality has the id ${id}.`);
    const known = await deps.knownCall(callId);
    if (!known) return problem('not-found', `No call has the id ${callId}.`);
    const contacts = await Promise.all(
      municipality.contacts.map(async ({ id: contactId }) => ({
        contactId,
        told: (await deps.issues.heardBy(id, contactId)).told,
      })),
    );
    const { call, index, position, readerOf } = known;
    const now = deps.now();
    const match = matchOne(
      index,
      readerOf(municipality),
      position,
      matchScratch(index, now, { most: 1 }),
    );
    return json(200, explanationOf(municipality, call, match, contacts, now));
  });
