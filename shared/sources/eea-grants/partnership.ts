import { cutTo } from '../clean-text.ts';
import { sentencesOf } from './sentences.ts';

/** What a call says about partners from Iceland, Liechtenstein and Norway, and where it says so. */
export type Partnership = { donorPartner: 'required' | 'scored' | 'optional'; text: string };

const ABOUT =
  /donor (?:project )?partner|partner(?:s|ships?)?[^.]{0,60}(?:donor[- ](?:states?|countr)|iceland|norw|liechtenstein)|(?:entit(?:y|ies)|organi[sz]ations?)[^.]{0,40}(?:iceland|norw|liechtenstein)|партньор[^.]{0,80}(?:донор|норвег|исланд|лихтенщайн)|донорск[^.]{0,20}партньор/i;
const SCORED =
  /(?:additional|extra|bonus|more) (?:points?|scores?)|допълнителни точки|повече точки|носи(?:т)? (?:\d+ )?точки|awarded (?:up to )?\d+ points/i;
const OPTIONAL =
  /not (?:mandatory|required|obligatory|compulsory|a requirement|a condition)|optional|voluntary|encouraged|recommended|welcome|не е (?:задължител|изискване|условие)|незадължител|препоръч|насърчава|по желание/i;
const REQUIRED =
  /mandatory|required|obligatory|compulsory|must|at least one|задължител|изисква се|трябва|поне един/i;
const LONGEST_TEXT = 500;

/**
 * The rule on donor partners, from the first sentence that states one; `contradictory` when one sentence
 * demands what another leaves open. Points for a partner make it no demand.
 *
 * @param texts what stands under the label of the partnership first, then the page
 */
export const partnershipOf = (
  texts: readonly string[],
): Partnership | 'contradictory' | undefined => {
  for (const [at, text] of texts.entries()) {
    const found = sentencesOf(text).flatMap((sentence) => ruleOf(sentence, at === 0) ?? []);
    const rules = new Set(found.map(({ donorPartner }) => donorPartner));
    if (rules.has('required') && rules.size > 1) return 'contradictory';
    const stated = found.find(({ donorPartner }) => donorPartner === 'scored') ?? found[0];
    if (stated) return stated;
  }
  return undefined;
};

const ruleOf = (sentence: string, labelled: boolean): Partnership | undefined => {
  if (!labelled && !ABOUT.test(sentence)) return undefined;
  const text = cutTo(sentence, LONGEST_TEXT);
  if (SCORED.test(sentence)) return { donorPartner: 'scored', text };
  if (OPTIONAL.test(sentence)) return { donorPartner: 'optional', text };
  return REQUIRED.test(sentence) ? { donorPartner: 'required', text } : undefined;
};
