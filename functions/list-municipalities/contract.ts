import * as z from 'zod';
import { AssociationId, OrganisationId } from '../../shared/domain/ids.ts';
import { Municipality } from '../../shared/domain/municipality.ts';
import { OrganisationFacts } from '../../shared/domain/organisation.ts';
import { type Contracts, jsonAnswer, named, pageOf } from '../../shared/http/contract.ts';
import {
  ListAssociationsRequest,
  ListMunicipalitiesRequest,
  ShowAssociationRequest,
  ShowMunicipalityRequest,
} from './request.ts';

const { id, name, country, nuts3, population, associations } = Municipality.shape;

const MunicipalityView = named(
  'Municipality',
  z.object({ id, name, country, nuts3, population, associations }),
  'What everybody may know of a municipality.',
);

const MUNICIPALITY_EXAMPLE: z.input<typeof MunicipalityView> = {
  id: 'BG-HKV32',
  name: { bg: 'Тополовград', en: 'Topolovgrad' },
  ...{ country: 'BG', nuts3: 'BG422', population: 9_500, associations: ['ram-trakia'] },
};

const association = {
  id: AssociationId,
  ...OrganisationFacts.pick({ name: true, country: true, url: true }).shape,
  organisation: OrganisationId,
};

const ASSOCIATION_EXAMPLE = {
  id: 'ram-trakia',
  name: { en: 'Regional Association of Municipalities “Trakia”' },
  ...{ country: 'BG', organisation: 'org-ram-trakia' },
};

const AssociationView = named(
  'Association',
  z.object(association),
  'An association of municipalities, by the id that profiles and tokens name.',
);

const AssociationWithMembers = named(
  'AssociationWithMembers',
  z.object({ ...association, members: z.array(MunicipalityView), cursor: z.string().optional() }),
  'An association with a page of its members, by their ids.',
);

const NOT_FULL = 'A page may hold fewer than `limit`, even none, and still have a cursor.';

export const contracts: Contracts = {
  'GET /municipalities': {
    operationId: 'listMunicipalities',
    summary: 'Lists municipalities, narrowed as asked, page by page',
    description: `${NOT_FULL} As a table the address of the next page is in the header Link.`,
    tag: 'municipalities',
    request: ListMunicipalitiesRequest,
    about: {
      nuts: 'Those that lie in this area, of any level.',
      association: 'Its members alone.',
      text: 'A part of the name in any language, or of the id; case and accents do not count.',
    },
    example: { query: { association: 'ram-trakia', limit: '5' } },
    answers: {
      200: {
        what: 'A page of them.',
        contents: [
          {
            type: 'application/json',
            schema: pageOf(MunicipalityView),
            example: { items: [MUNICIPALITY_EXAMPLE] },
          },
          { type: 'text/csv' },
        ],
        headers: { vary: 'JSON and tables have one address.' },
      },
    },
    problems: ['bad-cursor'],
  },
  'GET /municipalities/{id}': {
    operationId: 'showMunicipality',
    summary: 'Shows what everybody may know of a municipality',
    tag: 'municipalities',
    request: ShowMunicipalityRequest,
    about: { id: 'Of the municipality.' },
    example: { params: { id: 'BG-HKV32' } },
    answers: { 200: jsonAnswer('The municipality.', MunicipalityView, MUNICIPALITY_EXAMPLE) },
    problems: ['not-found'],
  },
  'GET /associations': {
    operationId: 'listAssociations',
    summary: 'Lists associations of municipalities, page by page',
    description: NOT_FULL,
    tag: 'municipalities',
    request: ListAssociationsRequest,
    answers: {
      200: jsonAnswer('A page of them.', pageOf(AssociationView), { items: [ASSOCIATION_EXAMPLE] }),
    },
    problems: ['bad-cursor'],
  },
  'GET /associations/{id}': {
    operationId: 'showAssociation',
    summary: 'Shows an association and its members, page by page',
    description: NOT_FULL,
    tag: 'municipalities',
    request: ShowAssociationRequest,
    about: { id: 'Of the association.' },
    example: { params: { id: 'ram-trakia' } },
    answers: {
      200: jsonAnswer('The association.', AssociationWithMembers, {
        ...ASSOCIATION_EXAMPLE,
        members: [MUNICIPALITY_EXAMPLE],
      }),
    },
    problems: ['not-found', 'bad-cursor'],
  },
};
