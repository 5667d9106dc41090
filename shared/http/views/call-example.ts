import type * as z from 'zod';
import type { CallView, ListedCallView } from './call-view.ts';

/** The town twinning of CERV, as the EU portal publishes it. */
const SHOWN: z.input<typeof CallView> = {
  id: 'eu-portal:50150276TOPICSen',
  source: 'eu-portal',
  sourceId: '50150276TOPICSen',
  identifier: 'CERV-2026-CITIZENS-TOWN-TT',
  callIdentifier: 'CERV-2026-CITIZENS-TOWN',
  kind: 'grant',
  programme: 'CERV',
  language: 'en',
  title: { en: 'Town Twinning' },
  descriptionText: 'Brings people of two towns together.',
  keywords: ['town twinning'],
  typesOfAction: ['CERV Lump Sum Grants'],
  opensOn: '2026-06-02',
  deadlines: [{ date: '2026-09-17', time: '17:00', zone: 'Europe/Brussels', role: 'single' }],
  money: { currency: 'EUR', budgetTotal: 4_000_000, grantMin: 8455, grantMax: 50_745 },
  eligibility: {
    applicantTypes: { values: ['municipality'], exhaustive: true, by: 'programme' },
  },
  url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/CERV-2026-CITIZENS-TOWN-TT',
  firstSeenAt: '2026-06-02T02:15:04.000Z',
  lastSeenAt: '2026-08-17T02:15:07.000Z',
  changedAt: '2026-07-01T02:15:05.000Z',
  version: 2,
  status: 'open',
};

/** A call among others, as examples of the contract show it. */
export const LISTED_CALL_EXAMPLE: z.input<typeof ListedCallView> = {
  ...SHOWN,
  programmeName: { en: 'Citizens, Equality, Rights and Values' },
  themes: ['town-twinning'],
  knownFrom: [{ callId: SHOWN.id, source: SHOWN.source, url: SHOWN.url }],
};

/** The same call on its own. */
export const CALL_EXAMPLE: z.input<typeof CallView> = {
  ...SHOWN,
  descriptionHtml: '<p>Brings people of two towns together.</p>',
};
