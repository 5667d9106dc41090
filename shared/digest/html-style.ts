import { html, type SafeHtml } from '../mail/html.ts';
import { DARK, LIGHT } from './palette.ts';

/** Names with spaces stay unquoted: quotes would have to be escaped in every attribute. */
const FAMILY = '-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
const TEXT = `font:15px/22px ${FAMILY};word-break:break-word;color:${LIGHT.text}`;

const deadlineBox = (ground: string, edge: string): string =>
  `background-color:${ground};border-left:4px solid ${edge};border-radius:0 6px 6px 0;padding:13px 18px 14px`;

/**
 * Styles of the parts, written into the elements because mail clients drop style sheets. The type face and
 * colour stand on each card alone and are inherited inside it; Outlook, which does not, has `outlookStyle`.
 */
export const STYLE = {
  body: `margin:0;padding:0;width:100%;background-color:${LIGHT.page};-webkit-text-size-adjust:100%`,
  preheader:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all',
  page: `background-color:${LIGHT.page}`,
  outer: 'padding:24px 12px',
  column: 'width:100%;max-width:600px;margin:0 auto;text-align:left',
  head: `background-color:${LIGHT.head};border-radius:10px 10px 0 0;padding:28px 32px 26px;${TEXT}`,
  brand: `margin:0 0 18px;font-size:14px;line-height:20px;color:${LIGHT.onHeadMuted}`,
  brandName: `color:${LIGHT.onHead};font-weight:700`,
  h1: `margin:0;font-size:28px;line-height:34px;font-weight:700;color:${LIGHT.onHead}`,
  issue: `margin:6px 0 0;color:${LIGHT.onHeadMuted}`,
  lead: `background-color:${LIGHT.card};border:1px solid ${LIGHT.edge};border-top:0;border-radius:0 0 10px 10px;padding:24px 32px 26px;${TEXT}`,
  leadText: 'margin:0;font-size:18px;line-height:27px',
  glanceLabel: `margin:20px 0 4px;font-size:14px;line-height:20px;font-weight:600;color:${LIGHT.accent}`,
  glance: 'width:100%',
  glanceDate: 'padding:5px 16px 5px 0;white-space:nowrap;font-weight:700',
  glanceTitle: 'width:100%;padding:5px 0',
  rest: TEXT,
  h2: `margin:0;padding:32px 4px 14px;font-size:21px;line-height:28px;font-weight:700;color:${LIGHT.heading}`,
  card: `background-color:${LIGHT.card};border:1px solid ${LIGHT.edge};border-radius:10px;padding:26px 32px 30px;${TEXT}`,
  gap: 'height:16px;line-height:16px;font-size:0',
  programme: `margin:0 0 6px;font-size:14px;line-height:20px;font-weight:600;color:${LIGHT.accent}`,
  badge: `color:${LIGHT.urgentText};white-space:nowrap`,
  h3: `margin:0 0 18px;font-size:19px;line-height:26px;font-weight:700;color:${LIGHT.link}`,
  titleLink: `color:${LIGHT.link};text-decoration:none`,
  change: 'margin:0 0 14px',
  calm: deadlineBox(LIGHT.calm, LIGHT.calmEdge),
  urgent: deadlineBox(LIGHT.urgent, LIGHT.urgentEdge),
  deadlineLabel: `margin:0;font-size:14px;line-height:20px;color:${LIGHT.muted}`,
  deadline: 'margin:2px 0 0;font-size:17px;line-height:25px;font-weight:700',
  there: `font-size:14px;font-weight:400;color:${LIGHT.muted}`,
  daysCalm: `margin:2px 0 0;font-weight:600;color:${LIGHT.accent}`,
  daysUrgent: `margin:2px 0 0;font-weight:700;color:${LIGHT.urgentText}`,
  facts: 'width:100%;margin:14px 0 0',
  label: `padding:6px 14px 6px 0;font-size:14px;color:${LIGHT.muted}`,
  value: 'padding:6px 0',
  why: 'margin:18px 0 6px;font-weight:600',
  list: 'margin:0;padding:0 0 0 20px',
  reason: 'margin:0 0 4px',
  buttonTable: 'margin:22px 0 0',
  buttonCell: `background-color:${LIGHT.button};border-radius:6px;mso-padding-alt:13px 26px`,
  button: `display:inline-block;padding:13px 26px;font-size:16px;font-weight:600;color:${LIGHT.onButton};text-decoration:none`,
  heldBack: 'margin:0;padding:28px 4px 0;font-size:16px;line-height:24px;font-weight:600',
  footer: `padding:28px 4px 12px;${TEXT}`,
  small: `margin:0 0 12px;font-size:14px;line-height:21px;color:${LIGHT.muted}`,
  footerLink: `display:inline-block;padding:11px 20px 11px 0;color:${LIGHT.link}`,
} as const;

/** Outlook on Windows lays out with Word, whose tables inherit neither type face nor size. */
export const outlookStyle = (): SafeHtml => html`<!--[if mso]><style>
td,p,h1,h2,h3,li,a,span{font-family:Segoe UI,Arial,sans-serif}
td{font-size:15px;line-height:22px;mso-line-height-rule:exactly}
</style><![endif]-->`;

/** Dark colours by class: what a text is coloured and what it stands on. */
const DARK_RULES: readonly {
  classes: readonly string[];
  text?: string;
  ground?: string;
  edge?: string;
}[] = [
  { classes: ['page'], ground: DARK.page },
  { classes: ['head'], ground: DARK.head },
  { classes: ['on-head'], text: DARK.onHead },
  { classes: ['on-head-muted'], text: DARK.onHeadMuted },
  { classes: ['card', 'lead'], ground: DARK.card, edge: DARK.edge },
  { classes: ['calm'], ground: DARK.calm, edge: DARK.calmEdge },
  { classes: ['urgent'], ground: DARK.urgent, edge: DARK.urgentEdge },
  { classes: ['h2'], text: DARK.heading },
  { classes: ['text'], text: DARK.text },
  { classes: ['muted'], text: DARK.muted },
  { classes: ['accent'], text: DARK.accent },
  { classes: ['hot'], text: DARK.urgentText },
  { classes: ['link'], text: DARK.link },
  { classes: ['button-cell'], ground: DARK.button },
  { classes: ['button'], text: DARK.onButton },
];

/** The dark rules, those of text and of ground each below its own ancestor. */
const darkRules = (aboveText = '', aboveGround = ''): string =>
  DARK_RULES.map(({ classes, text, ground, edge }) => {
    const rule = (
      above: string,
      properties: readonly (readonly [string, string | undefined])[],
    ) => {
      const set = properties.flatMap(([name, value]) =>
        value ? `${name}:${value}!important` : [],
      );
      const selector = classes.map((name) => `${above}.${name}`).join(',');
      return set.length > 0 ? `${selector}{${set.join(';')}}\n` : '';
    };
    const onGround = [
      ['background-color', ground],
      ['border-color', edge],
    ] as const;
    return rule(aboveText, [['color', text]]) + rule(aboveGround, onGround);
  }).join('');

const PHONE = `@media (max-width:480px){
.outer{padding:0 0 16px!important}
.head{border-radius:0!important;padding:24px 20px 22px!important}
.lead,.card{border-radius:0!important;border-left:0!important;border-right:0!important;padding:22px 20px 26px!important}
.h1{font-size:25px!important;line-height:31px!important}
.h2{padding:28px 20px 12px!important}
.label{display:block!important;width:auto!important;padding:8px 0 0!important}
.value{display:block!important;width:auto!important;padding:0 0 4px!important}
.glance-date{display:block!important;padding:9px 0 0!important}
.glance-title{display:block!important;width:auto!important;padding:0!important}
.wide{width:100%!important}
.button{display:block!important;text-align:center!important}
.edge{padding-left:20px!important;padding-right:20px!important}
}`;

const SHEETS = [
  `:root{color-scheme:light dark;supported-color-schemes:light dark}\n${PHONE}`,
  `@media (prefers-color-scheme:dark){\n${darkRules()}}`,
  darkRules('[data-ogsc] ', '[data-ogsb] '),
].map((rules) => html`<style>${rules}</style>`);

/**
 * What cannot be written into elements: the phone layout, and dark colours for programs that ask what the reader
 * prefers and for Outlook's own, which marks what it recoloured with `data-ogsc` and `data-ogsb`. Programs that drop
 * this show the light, wide version, which fits a phone as well. Each is a sheet of its own, because Gmail drops a
 * whole sheet for one selector that it does not know.
 */
export const styleSheets = (): readonly SafeHtml[] => SHEETS;
