import type { CallKind } from '../../domain/call.ts';

/** Names of the kinds, as they stand in titles and under the label of the type. */
const PREDEFINED = /pre-?defined|предварително (?:определен|дефиниран)|предефиниран/i;
const SMALL_GRANTS =
  /small[- ]grants?[- ]schemes?|\bSGS\b|схема за малки|малк[аи] грантов[аи] схем|малки грантове/i;
const BILATERAL =
  /bilateral (?:fund|relations|initiative|co-?operation|ambitions)|fund for bilateral|двустранн(?:и|ите|о) (?:отношения|инициативи|сътрудничество)/i;
const TRAVEL =
  /travel (?:support|grants?|costs?|expenses)|study (?:visits?|trips?)|пътни разходи|учебни (?:посещения|пътувания)|за пътуване/i;

/**
 * Only a text that shuts outsiders out makes a call predefined: many a page of an open call says that the
 * programme has predefined projects too.
 */
const CLOSED_TO_OTHERS =
  /(?:only|solely|exclusively|limited to|restricted to|reserved for)[^.\n]{0,60}pre-?defined|approved (?:beforehand|in advance|previously)[^.\n]{0,80}committee|(?:beforehand|in advance|previously) approved by the[^.\n]{0,60}committee|not open to (?:others|other applicants|outsiders)|(?:само|единствено)[^.\n]{0,60}(?:предварително|предефинирани)|предварително одобрени[^.\n]{0,60}комитет/i;

type Kind = { kind: CallKind; typesOfAction: string[] };

/**
 * What kind of call it is: predefined, small grants, bilateral or any other grant, in this order.
 *
 * @param named title, type and programme, where the kind is named
 * @param text the whole page
 */
export const kindOf = (named: string, text: string): Kind => {
  if (PREDEFINED.test(named) || CLOSED_TO_OTHERS.test(text)) {
    return { kind: 'predefined', typesOfAction: ['Predefined project'] };
  }
  if (SMALL_GRANTS.test(named)) {
    return { kind: 'small-grants', typesOfAction: ['Small grants scheme'] };
  }
  if (!BILATERAL.test(named)) return { kind: 'grant', typesOfAction: [] };
  const travel = TRAVEL.test(`${named}\n${text}`) ? ['Travel support'] : [];
  return { kind: 'bilateral', typesOfAction: ['Bilateral fund', ...travel] };
};
