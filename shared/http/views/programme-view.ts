import type * as z from 'zod';
import { Programme } from '../../domain/programme.ts';
import { named } from '../contract.ts';

/** A programme as the API shows it: all that is kept of it. */
export const ProgrammeView = named(
  'Programme',
  Programme,
  'A funding programme with the rules that its calls inherit, and who says so.',
);

/** A programme among others. */
export const ListedProgrammeView = named(
  'ListedProgramme',
  Programme.omit({ eligibility: true, actionRules: true, sources: true }),
  'A funding programme among others, without its rules.',
);

/** Of Interreg VI-A Greece–Bulgaria only what examples need. */
export const PROGRAMME_EXAMPLE: z.input<typeof ProgrammeView> = {
  code: 'INTERREG-GR-BG',
  name: { en: 'Interreg VI-A Greece–Bulgaria' },
  url: 'https://www.greece-bulgaria.eu',
  eligibility: {
    nuts: { values: ['BG41', 'BG42', 'EL51', 'EL52'], exhaustive: true, by: 'programme' },
    consortium: { minPartners: 2, minCountries: 2, by: 'programme' },
  },
  coFinancingRate: 0.85,
  actionRules: [],
  sources: [
    {
      title: 'Programme document',
      url: 'https://www.greece-bulgaria.eu',
      says: 'Partners from both sides of the border; grants of 85 %',
    },
  ],
  version: 1,
};
