import { Organisation } from '../../shared/domain/organisation.ts';

export const anOrganisation = (overrides: Record<string, unknown> = {}): Organisation =>
  Organisation.parse({
    id: 'org-green-strandzha',
    kind: 'ngo',
    name: { en: 'Green Strandzha', bg: 'Зелена Странджа' },
    country: 'BG',
    nuts3: 'BG341',
    languages: ['bg', 'en'],
    themes: ['energy-renovation'],
    experience: [],
    networks: [],
    members: [],
    hidden: false,
    contacts: [{ id: 'main', email: 'office@strandzha.example', language: 'bg' }],
    version: 1,
    ...overrides,
  });
