import type * as z from 'zod';
import { OrganisationFacts } from '../../domain/organisation.ts';
import { named } from '../contract.ts';

/** What `publicView` makes. */
export const OrganisationView = named(
  'Organisation',
  OrganisationFacts,
  'What anybody may know of an organisation other than a municipality: no contacts.',
);

/** As examples of the contract show it. */
export const ORGANISATION_EXAMPLE: z.input<typeof OrganisationView> = {
  id: 'org-green-valley',
  kind: 'ngo',
  name: { en: 'Green Valley' },
  country: 'BG',
  nuts3: 'BG422',
  languages: ['bg', 'en'],
  themes: ['citizen-participation'],
  experience: [],
  networks: [],
  members: [],
  hidden: false,
};
