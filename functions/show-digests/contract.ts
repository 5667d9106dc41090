import type * as z from 'zod';
import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import { DigestPageView, type DigestView, SentDigestView } from './answer.ts';
import { ListDigestsRequest, ShowDigestRequest } from './request.ts';

const EXAMPLE: z.input<typeof DigestView> = {
  ...{ municipalityId: 'BG-SZR31', contactId: 'main', week: '2026-W34', attempts: 1 },
  ...{ state: 'delivered', acceptedAt: '2026-08-17T04:30:02.000Z' },
  told: [{ callId: 'eu-portal:50150276TOPICSen', version: 2, kind: 'new' }],
};

const SENT = {
  ...EXAMPLE,
  copy: { language: 'en', subject: '1 new call', text: 'Town Twinning. Deadline: 17 September.' },
};

const ABOUT = {
  id: 'Of the municipality.',
  contact: 'The contact that it is for, by its id.',
};

export const contracts: Contracts = {
  'GET /municipalities/{id}/digests': {
    operationId: 'listDigests',
    summary: 'Lists the digests of a municipality, how far each has come, and what it told',
    tag: 'municipalities',
    request: ListDigestsRequest,
    about: ABOUT,
    example: { params: { id: 'BG-SZR31' } },
    answers: { 200: jsonAnswer('The newest first.', DigestPageView, { items: [EXAMPLE] }) },
    problems: ['bad-cursor', 'not-found'],
  },
  'GET /municipalities/{id}/digests/{week}': {
    operationId: 'showDigest',
    summary: 'Shows a digest as it was sent',
    description: 'Links that act for its reader are taken out.',
    tag: 'municipalities',
    request: ShowDigestRequest,
    about: {
      ...ABOUT,
      week: 'Of the digest, by ISO 8601.',
      format: 'As data, or as the page of the mail.',
    },
    example: { params: { id: 'BG-SZR31', week: '2026-W34' } },
    answers: {
      200: {
        what: 'The digest. As a page only once it was accepted.',
        contents: [
          { type: 'application/json', schema: SentDigestView, example: SENT },
          { type: 'text/html' },
        ],
        headers: {
          'cache-control': 'Kept by no cache.',
          vary: 'Data and page have one address.',
        },
      },
    },
    problems: ['not-found'],
  },
};
