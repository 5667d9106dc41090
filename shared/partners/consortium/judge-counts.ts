import { countriesIn, donorsIn, euMembersIn, onSide, partnersIn } from './counts.ts';
import type { Answer, Judgement } from './judgement.ts';
import { provenanceOf } from './provenance.ts';
import type { Standing } from './standing.ts';
import type { Terms } from './terms.ts';

/** The rules that ask for so many of something. */
export const judgeCounts = (terms: Terms, standings: readonly Standing[]): Judgement[] => {
  const { minPartners, maxPartners, minCountries, minEuMembers, requiredSides } = terms.rule;
  const stated = provenanceOf(terms.stated);
  const judgements: Judgement[] = [];
  if (minPartners !== undefined) {
    const count = { ...partnersIn(standings), needs: minPartners };
    judgements.push({ rule: 'min-partners', ...count, answer: atLeast(count), ...stated });
  }
  if (maxPartners !== undefined) {
    const answer = standings.length > maxPartners ? 'fails' : 'holds';
    const has = standings.length;
    judgements.push({ rule: 'max-partners', has, most: maxPartners, answer, ...stated });
  }
  if (minCountries !== undefined) {
    const { has, perhaps } = countriesIn(standings);
    const answer = atLeast({ has: has.length, perhaps: perhaps.length, needs: minCountries });
    judgements.push({
      rule: 'min-countries',
      ...{ has, perhaps, needs: minCountries, answer, ...stated },
    });
  }
  if (minEuMembers !== undefined) {
    const count = { ...euMembersIn(standings), needs: minEuMembers };
    judgements.push({ rule: 'min-eu-members', ...count, answer: atLeast(count), ...stated });
  }
  for (const [at, { label, countries, nuts, min }] of (requiredSides ?? []).entries()) {
    const count = { ...onSide(standings, at), needs: min };
    const side = { label, place: { countries, nuts } };
    judgements.push({
      rule: 'required-side',
      ...side,
      ...count,
      answer: atLeast(count),
      ...stated,
    });
  }
  return [...judgements, ...judgeDonors(terms, standings)];
};

/** A donor partner that is only wished for is missed by nobody. */
const judgeDonors = (terms: Terms, standings: readonly Standing[]): Judgement[] => {
  const wish = terms.rule.donorPartner;
  if (wish === undefined) return [];
  const has = donorsIn(standings);
  const answer = wish === 'required' && has === 0 ? 'fails' : 'holds';
  const stated = provenanceOf(terms.donorStated ?? terms.stated);
  return [{ rule: 'donor-partner', wish, has, answer, ...stated }];
};

const atLeast = (count: { has: number; perhaps: number; needs: number }): Answer => {
  if (count.has >= count.needs) return 'holds';
  return count.has + count.perhaps >= count.needs ? 'unknown' : 'fails';
};
