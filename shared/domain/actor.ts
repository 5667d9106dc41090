import * as z from 'zod';
import { PartyId } from './ids.ts';

/**
 * `officer` acts for their own municipality or organisation, `association-staff` for the members of their
 * associations, `administrator` for all, `machine` within the scopes it was given.
 */
export const Role = z.enum(['officer', 'association-staff', 'administrator', 'machine']);
export type Role = z.infer<typeof Role>;

/** What a machine client may be given. */
export const Scope = z.enum([
  'calls:read',
  'calls:write',
  'partners:read',
  'partners:write',
  'profiles:read',
  'profiles:write',
  'operations:read',
  'operations:write',
]);
export type Scope = z.infer<typeof Scope>;

/** Who asks, as the sign-in vouches for it. */
export const Actor = z.object({
  /** The subject of the token: stable, and no name or address. */
  id: z.string().min(1).max(200),
  role: Role,
  /** An officer's municipality or organisation. */
  party: PartyId.optional(),
  /** Staff: the associations they work for. */
  associations: z.array(z.string().min(1).max(40)).max(50),
  scopes: z.array(Scope),
});
export type Actor = z.infer<typeof Actor>;
