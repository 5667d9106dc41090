import type { Answer, Judgement } from './judgement.ts';
import { provenanceOf } from './provenance.ts';
import type { Standing, Sureness } from './standing.ts';
import { leadKindsOf, type Member, type Terms } from './terms.ts';

/** Whether the rule says anything of who may lead. */
export const asksOfLead = (terms: Terms): boolean =>
  terms.rule.leadFrom !== undefined ||
  terms.rule.donorPartner !== undefined ||
  leadKindsOf(terms) !== undefined;

/** The lead that is named may lead; while none is, somebody among the members may. */
export const judgeLead = (
  terms: Terms,
  members: readonly Member[],
  standings: readonly Standing[],
): Judgement[] => {
  if (!asksOfLead(terms)) return [];
  const named = members.findIndex(({ lead }) => lead);
  const answer = answerOf(
    named < 0 ? standings.map(ableOf) : standings.slice(named, named + 1).map(ableOf),
  );
  const { leadFrom } = terms.rule;
  const kinds = leadKindsOf(terms);
  return [
    {
      rule: 'lead',
      ...(named < 0 ? {} : { named }),
      able: whoAre('inside', standings),
      perhaps: whoAre('unclear', standings),
      faults: standings[named]?.lead.faults ?? [],
      ...(leadFrom ? { from: leadFrom } : {}),
      ...(kinds ? { kinds } : {}),
      answer,
      ...provenanceOf(terms.stated ?? terms.donorStated),
    },
  ];
};

const ableOf = ({ lead }: Standing): Sureness => lead.able;

const answerOf = (able: readonly Sureness[]): Answer => {
  if (able.includes('inside')) return 'holds';
  return able.includes('unclear') ? 'unknown' : 'fails';
};

const whoAre = (sureness: Sureness, standings: readonly Standing[]): number[] =>
  standings.flatMap(({ lead }, at) => (lead.able === sureness ? [at] : []));
