import { readFile } from 'node:fs/promises';
import type { Recording } from './recording.ts';

const FOLDER = new URL('../recorded/eea-grants/', import.meta.url);
const PATH = '/eea-grants';
const FUNDING = `${PATH}/currently-available-funding`;
const OPERATOR = `${PATH}/eeagrants.bg`;
const OPERATOR_LISTING = `${OPERATOR}/programi`;

/** The files of the call pages of eeagrants.org, named as the last part of their paths. */
const CALLS = [
  'BG-LOCALDEV-open-call-social-services',
  'BG-ENVIRONMENT-small-grants-cool-towns',
  'BG-BILATERAL-travel-support',
  'RO-LOCALDEV-neighbourhood-centres',
  'GR-CULTURE-living-heritage',
  'BG-ENERGY-call-announcement',
  'fund-for-regional-cooperation-second-step',
];

/** Pages of the fund operator, with the names of their files. */
const NEWS: Readonly<Record<string, string>> = {
  'programi/okolna-sreda/novini/udalzhen-srok-prohladni-gradove': 'udalzhen-srok-prohladni-gradove',
  'programi/okolna-sreda/pokani/prohladni-gradove': 'prohladni-gradove',
  'programi/kultura/novini/predstoyashta-pokana': 'predstoyashta-pokana',
  'programi/mestno-razvitie/novini-1/udalzhen-srok': 'udalzhen-srok-2021',
  'en/programs/environment-protection/news/small-grant-scheme-no-4': 'small-grant-scheme-no-4',
  'en/programs/home-affairs/invitations/bilateral-fund-initiatives/call-for-predefined-initiatives-under-the-fund-for-bilateral-relations':
    'call-for-predefined-initiatives',
  'programi/vtreshni-raboti/novini/pokana-za-nabirane-na-inicziativi-po-fonda-za-dvustranni-otnosheniya':
    'pokana-inicziativi',
  'news/championing-civil-society': 'championing-civil-society',
  'novini/godishna-sreshta': 'godishna-sreshta',
};

/** eeagrants.org and a fund operator's site as they were recorded. The setting names both listings. */
export const recording: Recording = {
  source: 'eea-grants',
  path: `${FUNDING},${OPERATOR_LISTING}`,
  answer: async ({ method, url }) => {
    if (!url.pathname.startsWith(`${PATH}/`)) return undefined;
    const name = method === 'GET' ? fileOf(url) : undefined;
    if (name === undefined) return { status: 404, type: 'text/plain', body: 'not recorded' };
    const body = await readFile(new URL(`${name}.html`, FOLDER), 'utf8');
    return { status: 200, type: 'text/html; charset=utf-8', body };
  },
};

const fileOf = ({ pathname, searchParams }: URL): string | undefined => {
  if (pathname === FUNDING) return searchParams.get('page') === '1' ? 'listing-1' : 'listing-0';
  if (pathname === OPERATOR_LISTING) return 'operator-listing';
  const slug = CALLS.find((call) => pathname === `${FUNDING}/${call}`);
  const news = pathname.slice(OPERATOR.length + 1);
  return slug ?? (Object.hasOwn(NEWS, news) ? NEWS[news] : undefined);
};
