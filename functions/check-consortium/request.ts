import * as z from 'zod';
import { ApplicantType } from '../../shared/domain/applicant-type.ts';
import { CallId, CountryCode, Nuts, PartyId, ProgrammeCode } from '../../shared/domain/ids.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { countryOfNuts } from '../../shared/partners/consortium/nuts-prefix.ts';

const lead = z.boolean().optional();

/** Somebody that the service knows. */
const KnownMember = z.strictObject({ party: PartyId, lead });
export type KnownMember = z.infer<typeof KnownMember>;

/** Anybody else, as far as the rules ask. */
const OtherMember = z
  .strictObject({
    country: CountryCode,
    nuts3: Nuts.optional(),
    kind: ApplicantType.optional(),
    lead,
  })
  .refine(({ country, nuts3 }) => nuts3 === undefined || countryOfNuts(nuts3) === country, {
    path: ['nuts3'],
    message: 'lies in another country',
  });

export const MemberRequest = z.union([KnownMember, OtherMember]);
export type MemberRequest = z.infer<typeof MemberRequest>;

/** No known consortium has more. */
const MOST_MEMBERS = 200;

/** A call that the service knows, or a programme; of its calls one may be meant by its identifier. */
const Subject = z
  .strictObject({
    call: CallId.optional(),
    programme: ProgrammeCode.optional(),
    identifier: z.string().min(1).max(150).optional(),
    members: z.array(MemberRequest).min(1).max(MOST_MEMBERS),
  })
  .refine(({ call, programme }) => (call === undefined) !== (programme === undefined), {
    path: ['call'],
    message: 'name a call or a programme, and not both',
  })
  .refine(({ call, identifier }) => call === undefined || identifier === undefined, {
    path: ['identifier'],
    message: 'goes with a programme',
  })
  .refine(({ members }) => members.filter((member) => member.lead).length <= 1, {
    path: ['members'],
    message: 'one lead at most',
  })
  .refine(({ members }) => new Set(partiesIn(members)).size === partiesIn(members).length, {
    path: ['members'],
    message: 'each party once',
  });

export const partiesIn = (members: readonly MemberRequest[]): PartyId[] =>
  members.flatMap((member) => ('party' in member ? [member.party] : []));

export const CheckConsortiumRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({ language: DigestLanguage.default('en') }),
  body: Subject,
});
export type CheckConsortiumRequest = z.infer<typeof CheckConsortiumRequest>;
