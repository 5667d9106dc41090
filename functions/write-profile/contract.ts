import * as z from 'zod';
import { Municipality } from '../../shared/domain/municipality.ts';
import { WholeProfile } from '../../shared/domain/profile.ts';
import { ThemeCode } from '../../shared/domain/theme.ts';
import { type Contracts, emptyAnswer, jsonAnswer, named } from '../../shared/http/contract.ts';
import {
  AddMunicipalityRequest,
  MemberRequest,
  PatchProfileRequest,
  ReplaceProfileRequest,
  ShowProfileRequest,
} from './request.ts';

const { id, country } = Municipality.shape;

const ProfileView = named(
  'Profile',
  z.object({
    ...{ id, country, ...WholeProfile.shape },
    hidden: z.boolean(),
    version: z.number().int().positive(),
    suggestedPriorities: z.array(z.object({ theme: ThemeCode, words: z.array(z.string()) })),
  }),
  'What is known of a municipality, save for its contacts. Suggested are themes that its needs speak of and its priorities do not name, with the words that led to them; nothing is set that nobody chose.',
);

const FACTS = {
  name: { bg: 'Тополовград', en: 'Topolovgrad' },
  ...{ nuts3: 'BG422', zone: 'Europe/Sofia', population: 9_500 },
  ...{ areaTypes: ['rural' as const], borders: ['TR'], associations: ['ram-trakia'] },
};

const SAID = {
  priorities: [{ theme: 'water', weight: 3 }],
  needs: { language: 'en', text: 'Insulate the two schools.' },
  ...{ languages: ['bg', 'en'], staff: 1.5 },
};

const EXAMPLE: z.input<typeof ProfileView> = {
  ...{ id: 'BG-HKV32', country: 'BG', ...FACTS, ...SAID, hidden: false, version: 4 },
  suggestedPriorities: [{ theme: 'energy-renovation', words: ['insulate'] }],
};

const ETAG = { etag: 'The version, to be sent back as If-Match.' };

const WHO =
  'Facts (name, area, zone, population, place, kinds of area, borders, associations) are for administrators to change; whoever else writes a profile may leave them out or repeat them.';

const OF_MUNICIPALITY = {
  tag: 'municipalities' as const,
  about: { id: 'Of the municipality.' },
};

export const contracts: Contracts = {
  'GET /municipalities/{id}/profile': {
    ...{ ...OF_MUNICIPALITY, operationId: 'showProfile' },
    summary: 'Shows the profile of a municipality to those who act for it',
    request: ShowProfileRequest,
    example: { params: { id: 'BG-HKV32' } },
    answers: { 200: jsonAnswer('The profile.', ProfileView, EXAMPLE, ETAG) },
    problems: ['not-found'],
  },
  'PUT /municipalities/{id}/profile': {
    ...{ ...OF_MUNICIPALITY, operationId: 'replaceProfile' },
    summary: 'Replaces what a municipality says of itself',
    description: `What is left out is no longer said, save for facts, which stay. ${WHO}`,
    request: ReplaceProfileRequest,
    ifMatch: true,
    example: { params: { id: 'BG-HKV32' }, body: SAID },
    answers: { 200: jsonAnswer('The profile as it is now.', ProfileView, EXAMPLE, ETAG) },
    problems: ['not-found'],
  },
  'PATCH /municipalities/{id}/profile': {
    ...{ ...OF_MUNICIPALITY, operationId: 'patchProfile' },
    summary: 'Changes parts of a profile by a JSON merge patch (RFC 7386)',
    description: `Null takes a part away; lists are replaced whole. ${WHO}`,
    request: PatchProfileRequest,
    bodyType: 'application/merge-patch+json',
    ifMatch: true,
    example: {
      params: { id: 'BG-HKV32' },
      body: { needs: { text: 'Insulate the two schools.' }, staff: null },
    },
    answers: { 200: jsonAnswer('The profile as it is now.', ProfileView, EXAMPLE, ETAG) },
    problems: ['not-found'],
  },
  'POST /municipalities': {
    operationId: 'addMunicipality',
    summary: 'Adds a municipality, for administrators',
    description:
      'Name, area and zone it must have; its country is the one with which its id begins. It has no contacts yet.',
    tag: 'municipalities',
    request: AddMunicipalityRequest,
    example: { body: { id: 'BG-HKV32', ...FACTS, ...SAID } },
    answers: {
      201: jsonAnswer(
        'It is there.',
        ProfileView,
        { ...EXAMPLE, version: 1 },
        {
          ...ETAG,
          location: 'Of the municipality.',
        },
      ),
    },
    problems: ['conflict'],
  },
  'PUT /associations/{id}/members/{municipalityId}': {
    operationId: 'joinAssociation',
    summary: 'Makes a municipality a member of an association, for administrators',
    description: 'From then on the staff of the association acts for the municipality too.',
    tag: 'municipalities',
    request: MemberRequest,
    about: { id: 'Of the association.', municipalityId: 'Of the municipality.' },
    example: { params: { id: 'ram-trakia', municipalityId: 'BG-SZR31' } },
    answers: { 204: emptyAnswer('It is a member, whether or not it was one.') },
    problems: ['not-found', 'conflict'],
  },
  'DELETE /associations/{id}/members/{municipalityId}': {
    operationId: 'leaveAssociation',
    summary: 'Takes a municipality out of an association, for administrators',
    tag: 'municipalities',
    request: MemberRequest,
    about: { id: 'Of the association.', municipalityId: 'Of the municipality.' },
    example: { params: { id: 'ram-trakia', municipalityId: 'BG-SZR31' } },
    answers: { 204: emptyAnswer('It is no member, whether or not it was one.') },
    problems: ['not-found', 'conflict'],
  },
};
