import { Interest } from '../../shared/domain/interest.ts';
import { PartnerSearch } from '../../shared/domain/partner-search.ts';
import { NOW } from './builders.ts';

type Input = Record<string, unknown>;

export const SEARCH_ID = `ps-${'0'.repeat(20)}`;

export const aNoticeInput = (overrides: Input = {}): Input => ({
  about: { kind: 'call', callId: 'eu-portal:1TOPICS' },
  role: 'partner',
  themes: ['energy-renovation'],
  countries: ['GR'],
  areas: [],
  title: 'A partner for warm schools',
  whatWeBring: 'Twelve schools to renovate and the plans for them.',
  whatWeSeek: 'A municipality that has renovated schools before.',
  language: 'en',
  until: '2026-09-10',
  ...overrides,
});

/** Published a week ago by Stara Zagora, and open until the tenth of September. */
export const aPartnerSearch = (overrides: Input = {}): PartnerSearch =>
  PartnerSearch.parse({
    id: SEARCH_ID,
    owner: 'BG-SZR31',
    contactId: 'main',
    request: 'r-1',
    notice: aNoticeInput(),
    endsAt: '2026-09-10T20:59:59.999Z',
    state: { kind: 'published', at: '2026-08-10T08:00:00.000Z' },
    createdAt: '2026-08-09T08:00:00.000Z',
    interests: 0,
    version: 0,
    ...overrides,
  });

/** By Komotini, just now. */
export const anInterest = (overrides: Input = {}): Interest =>
  Interest.parse({
    searchId: SEARCH_ID,
    from: 'GR-0501',
    contactId: 'main',
    request: 'i-1',
    message: 'We renovated nine schools and would gladly join.',
    state: 'sent',
    sentAt: NOW.toISOString(),
    version: 0,
    ...overrides,
  });
