import type * as z from 'zod';
import type { InterestView, PartyView, SearchView } from './partner-view.ts';

const OWNER: z.input<typeof PartyView> = {
  id: 'BG-HKV32',
  country: 'BG',
  nuts3: 'BG422',
  name: { bg: 'Тополовград', en: 'Topolovgrad' },
};

/** Somebody in Greece who answers. */
export const PARTNER_EXAMPLE: z.input<typeof PartyView> = {
  id: 'GR-0501',
  country: 'GR',
  nuts3: 'EL513',
  name: { el: 'Κομοτηνή', en: 'Komotini' },
};

export const SEARCH_ID_EXAMPLE = 'ps-3f1c09a6d24e8b7051aa';

/** What a notice says. */
export const NOTICE_EXAMPLE = {
  about: { kind: 'call' as const, callId: 'eu-portal:50150276TOPICSen' },
  role: 'partner' as const,
  themes: ['town-twinning'],
  countries: ['GR'],
  areas: [],
  title: 'A town across the border for three meetings',
  whatWeBring: 'A hall, a choir and a youth club that has hosted guests before.',
  whatWeSeek: 'A town of our size with a youth club of its own.',
  language: 'en' as const,
  until: '2026-09-10',
};

/** A search as everybody sees it. */
export const SEARCH_EXAMPLE: z.input<typeof SearchView> = {
  ...NOTICE_EXAMPLE,
  id: SEARCH_ID_EXAMPLE,
  owner: OWNER,
  status: 'published',
  endsAt: '2026-09-10T20:59:59.999Z',
  createdAt: '2026-08-10T08:00:00.000Z',
  version: 2,
};

/** Interest that waits for an answer. */
export const INTEREST_EXAMPLE: z.input<typeof InterestView> = {
  searchId: SEARCH_ID_EXAMPLE,
  from: PARTNER_EXAMPLE,
  state: 'sent',
  message: 'We have a youth club and would gladly host one of the meetings.',
  sentAt: '2026-08-17T06:00:00.000Z',
};
