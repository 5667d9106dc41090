import * as z from 'zod';
import { AssociationId, MunicipalityId } from '../../shared/domain/ids.ts';
import { MunicipalityRow, ProfilePatch, StatedProfile } from '../../shared/domain/profile.ts';
import { pathParameter } from '../../shared/http/api.ts';

const ofMunicipality = {
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: z.strictObject({}),
};

export const ShowProfileRequest = z.object(ofMunicipality);

export const ReplaceProfileRequest = z.object({ ...ofMunicipality, body: StatedProfile });

export const PatchProfileRequest = z.object({ ...ofMunicipality, body: ProfilePatch });

export const AddMunicipalityRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: MunicipalityRow,
});

export const MemberRequest = z.object({
  params: z.strictObject({
    id: pathParameter(AssociationId),
    municipalityId: pathParameter(MunicipalityId),
  }),
  query: z.strictObject({}),
});
