import { type HtmlValue, html } from '../../shared/mail/html.ts';

/** A description as the contract has it, in which names of fields stand between backticks (CommonMark). */
export const prose = (text: string): HtmlValue[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
