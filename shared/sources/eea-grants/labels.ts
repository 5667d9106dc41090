/** What a label on a call page stands for. */
export type LabelName =
  | 'published'
  | 'opens'
  | 'deadline'
  | 'available'
  | 'grantRange'
  | 'grantFrom'
  | 'grantTo'
  | 'grantRate'
  | 'status'
  | 'country'
  | 'programme'
  | 'type'
  | 'reference'
  | 'applicants'
  | 'partnership';

/** Labels as sites write them, in English and Bulgarian. */
const WORDINGS: readonly (readonly [LabelName, RegExp])[] = [
  [
    'published',
    /^(?:publication date|date of publication|published(?: on)?|публикуван[аоие]?(?: на)?|дата на публикуване)$/,
  ],
  [
    'opens',
    /^(?:opening date|open from|opens(?: on)?|call opens|launch date|start date|(?:expected|planned|indicative) (?:opening|launch)(?: date)?|начална дата|дата на отваряне|отваряне|(?:очаквано|планирано) отваряне)$/,
  ],
  [
    'deadline',
    /^(?:(?:new |final )?(?:submission |application )?deadlines?(?: for (?:submission|applications?|applying|submitting applications))?(?: of applications| of proposals)?|closing date|(?:нов )?кра(?:ен|йният) срок(?: за (?:кандидатстване|подаване|подаване на (?:проектни )?предложения))?|срок за кандидатстване|крайна дата)$/,
  ],
  [
    'available',
    /^(?:(?:total )?amount available|available amount|total available|(?:total |call )?budget|total amount|(?:наличен |общ )?бюджет|(?:налична|обща) сума)$/,
  ],
  [
    'grantRange',
    /^(?:grant amount|grant size|project grant amount|размер на (?:безвъзмездната помощ|гранта))$/,
  ],
  [
    'grantFrom',
    /^(?:grant amount from|grant from|min(?:imum|\.)? (?:project )?grant(?: amount)?|минимал(?:ен размер|на сума).*)$/,
  ],
  [
    'grantTo',
    /^(?:grant amount to|grant to|max(?:imum|\.)? (?:project )?grant(?: amount)?|максимал(?:ен размер|на сума).*)$/,
  ],
  ['grantRate', /^(?:(?:project )?grant rate|интензитет на помощта)$/],
  ['status', /^(?:(?:call )?status|статус)$/],
  [
    'country',
    /^(?:country|countries|beneficiary (?:state|country)s?|държава|държава бенефициент)$/,
  ],
  ['programme', /^(?:programme|program|programme name|програма)$/],
  ['type', /^(?:type of call|call type|type|funding type|вид|вид на поканата)$/],
  [
    'reference',
    /^(?:call )?(?:reference(?: number)?|identifier|id|number|code)$|^(?:код|номер)(?: на (?:поканата|процедурата))?$/,
  ],
  [
    'applicants',
    /^(?:eligible applicants?|eligible project promoters?|who can apply|applicants|допустими кандидати|кой може да кандидатства)$/,
  ],
  [
    'partnership',
    /^(?:donor partnership|donor (?:project )?partners?|partnership|партньорство|партньори? от (?:държав|стран)(?:а|и|ите)[- ]донор(?:и|ки)?)$/,
  ],
];

const LONGEST = 80;

/** What a text stands for if it is a label; its colon does not count. */
export const labelOf = (text: string): LabelName | undefined => {
  if (text.length > LONGEST) return undefined;
  const words = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s:?*–-]+$/, '')
    .trim();
  return WORDINGS.find(([, wording]) => wording.test(words))?.[0];
};
