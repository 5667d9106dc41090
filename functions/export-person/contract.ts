import * as z from 'zod';
import { AddressState } from '../../shared/domain/address-state.ts';
import { ContactPreferences } from '../../shared/domain/contact-preferences.ts';
import { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { Interest } from '../../shared/domain/interest.ts';
import { LinkMailRequest } from '../../shared/domain/link-mail-request.ts';
import { Contact } from '../../shared/domain/municipality.ts';
import { PartnerSearch } from '../../shared/domain/partner-search.ts';
import { Instant, IsoWeek } from '../../shared/domain/time.ts';
import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import { ExportPersonRequest } from './request.ts';

const ExportedPerson = named(
  'ExportedPerson',
  z.object({
    municipalityId: MunicipalityId,
    exportedAt: Instant,
    contact: Contact.optional(),
    preferences: ContactPreferences.optional(),
    issues: z.array(DigestIssue),
    linkMails: z.array(LinkMailRequest),
    addressState: AddressState.optional(),
    partnerSearches: z.array(PartnerSearch),
    interests: z.array(Interest),
    copies: z.array(
      z.object({
        week: IsoWeek,
        token: z.string(),
        subject: z.string().optional(),
        text: z.string().optional(),
      }),
    ),
    nextSkip: z.number().int().positive().optional(),
  }),
  'Everything that is kept of a contact, as it is kept. Without `contact` it was taken out, and this is what was sent to it.',
);

export const contracts: Contracts = {
  'GET /municipalities/{id}/contacts/{contactId}/personal-data': {
    summary: 'Gives out everything that is kept of a contact',
    description:
      'At most 40 copies of digests come with one answer: where there are more, `nextSkip` says what to `skip` for the next.',
    tag: 'municipalities',
    request: ExportPersonRequest,
    about: {
      id: 'Of the municipality whose contact it is.',
      contactId: 'Of the contact within its municipality.',
      skip: 'Copies of digests that were given out before.',
    },
    example: { params: { id: 'BG-HKV32', contactId: 'main' } },
    answers: {
      200: jsonAnswer(
        'What is kept.',
        ExportedPerson,
        {
          ...{ municipalityId: 'BG-HKV32', exportedAt: '2026-08-17T04:30:00.000Z' },
          contact: { id: 'main', email: 'grants@town.example', language: 'bg' },
          ...{ issues: [], linkMails: [], partnerSearches: [], interests: [], copies: [] },
        },
        { 'cache-control': 'That nobody keeps it.' },
      ),
    },
    problems: ['not-found'],
  },
};
