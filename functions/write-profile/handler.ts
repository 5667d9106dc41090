import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { authorise } from '../../shared/domain/authorisation.ts';
import { mergePatch } from '../../shared/domain/merge-patch.ts';
import { profileOf, WholeProfile } from '../../shared/domain/profile.ts';
import { err, type Result } from '../../shared/domain/result.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { tagged } from '../../shared/http/if-match.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { pointsOf, problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import {
  changedProfile,
  type ProfileRefusal,
  wholeProfileOf,
  writtenRow,
} from '../../shared/municipalities/write-profile.ts';
import { joinAssociation, leaveAssociation, type Deps as MemberDeps } from './members.ts';
import { profileView } from './profile-view.ts';
import {
  AddMunicipalityRequest,
  PatchProfileRequest,
  ReplaceProfileRequest,
  ShowProfileRequest,
} from './request.ts';
import { refusalOf, type Deps as WriteDeps, writeFor } from './write.ts';

export type Deps = WriteDeps & MemberDeps;

/** Profiles for those who may see and write them, and who is a member of what. */
export const writeProfiles = (deps: Deps) =>
  byRoute({
    'GET /municipalities/{id}/profile': showProfile(deps),
    'PUT /municipalities/{id}/profile': replaceProfile(deps),
    'PATCH /municipalities/{id}/profile': patchProfile(deps),
    'POST /municipalities': addMunicipality(deps),
    'PUT /associations/{id}/members/{municipalityId}': joinAssociation(deps),
    'DELETE /associations/{id}/members/{municipalityId}': leaveAssociation(deps),
  });

const showProfile = ({ municipalities, log }: Deps) =>
  signedInApi(log, ShowProfileRequest, async ({ params: { id } }, actor) => {
    const found = await municipalityFor(municipalities, actor, 'read-profile', id);
    if (!found.ok) return found.error.reply;
    return tagged(json(200, profileView(found.value)), found.value.version);
  });

const replaceProfile = (deps: Deps) =>
  signedInApi(deps.log, ReplaceProfileRequest, ({ params, body }, actor, event) =>
    writeFor(deps, { id: params.id, actor, event }, (kept, may) => changedProfile(kept, body, may)),
  );

const patchProfile = (deps: Deps) =>
  signedInApi(deps.log, PatchProfileRequest, ({ params, body }, actor, event) =>
    writeFor(deps, { id: params.id, actor, event }, (kept, may) => {
      const patched = WholeProfile.safeParse(mergePatch(profileOf(kept), body));
      return patched.success ? wholeProfileOf(kept, patched.data, may) : unfitting(patched.error);
    }),
  );

const unfitting = (error: z.ZodError): Result<never, ProfileRefusal> =>
  err({ kind: 'unfit', reasons: pointsOf(error) });

/** Without contacts: each of them is added, and asked, by itself. */
const addMunicipality = (deps: Deps) =>
  signedInApi(deps.log, AddMunicipalityRequest, async ({ body }, actor) => {
    const allowed = authorise(actor, 'write-municipality', {});
    if (!allowed.ok) return refused(allowed.error);
    const written = writtenRow(undefined, body, { facts: true });
    if (!written.ok) return refusalOf(written.error);
    const { next } = written.value;
    const what = `municipalities/${next.id}`;
    const saved = await deps.audit.record(
      actor,
      { action: 'write-profile', what, after: next },
      () => deps.municipalities.save(next),
    );
    if (!saved.ok) return problem('conflict', `There is a municipality of the id ${next.id}.`);
    deps.log.info('municipality.added', { municipalityId: next.id });
    return located(tagged(json(201, profileView(next)), next.version), `/${what}`);
  });

const located = (reply: APIGatewayProxyStructuredResultV2, location: string) => ({
  ...reply,
  headers: { ...reply.headers, location },
});
