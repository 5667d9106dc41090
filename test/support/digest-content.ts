import type { DigestContent, DigestItem } from '../../shared/digest/content.ts';
import { IssueKey } from '../../shared/domain/digest-issue.ts';
import type { Reason } from '../../shared/domain/match.ts';
import { ThemeCode } from '../../shared/domain/theme.ts';
import { PlainDate, Zone } from '../../shared/domain/time.ts';
import { anIndexedCall, NOW } from './builders.ts';

type Input = Record<string, unknown>;

/** The reasons most calls are suggested for. */
const someReasons = (): Reason[] => [
  { code: 'themes', themes: [ThemeCode.parse('energy-renovation')] },
  { code: 'eligible-applicant', by: 'programme' },
  { code: 'eligible-here', country: 'BG', by: 'source' },
];

/** One call in a digest; `call` overrides the fields of the call itself. */
export const aDigestItem = (call: Input = {}, overrides: Partial<DigestItem> = {}): DigestItem => {
  const indexed = anIndexedCall(call);
  return {
    told: { callId: indexed.id, version: indexed.version, kind: 'new' },
    call: indexed,
    changedFields: [],
    score: 80,
    reasons: someReasons(),
    ...overrides,
  };
};

/** A call whose news is that `changedFields` changed. */
export const aChangedItem = (changedFields: string[], call: Input = {}): DigestItem => {
  const item = aDigestItem({ version: 2, ...call });
  return { ...item, told: { ...item.told, kind: 'changed' }, changedFields };
};

/** A Bulgarian digest of one new call to Karlovo, issued on the Monday of the builders. */
export const aDigestContent = (overrides: Partial<DigestContent> = {}): DigestContent => ({
  issue: IssueKey.parse({ municipalityId: 'BG-PDV13', contactId: 'main', week: '2026-W34' }),
  municipalityName: { bg: 'Карлово', en: 'Karlovo' },
  language: 'bg',
  zone: Zone.parse('Europe/Sofia'),
  issuedOn: PlainDate.parse('2026-08-17'),
  now: NOW,
  items: [aDigestItem()],
  searches: [],
  heldBack: 0,
  ...overrides,
});

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'energy-renovation': {
    bg: 'Енергийно обновяване на сгради',
    en: 'Energy renovation of buildings',
  },
  'urban-mobility': { bg: 'Градска мобилност', en: 'Urban mobility' },
  culture: { bg: 'Култура', en: 'Culture' },
};

/** Names of a few themes, and the code itself for any other. */
export const themeLabel = (code: string, language: string): string =>
  LABELS[code]?.[language] ?? code;
