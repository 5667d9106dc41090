import type { ConsortiumRule, Place } from '../../domain/consortium-rule.ts';

/** A rule is put into words for many profiles; it never changes. */
const demands = new WeakMap<ConsortiumRule, string>();

/** What a consortium must be, as one text: `≥ 2 partners; ≥ 2 countries; ≥ 1 from Greece`. */
export const consortiumDemand = (rule: ConsortiumRule): string => {
  let demand = demands.get(rule);
  if (demand === undefined) {
    demand = partsOf(rule).join('; ');
    demands.set(rule, demand);
  }
  return demand;
};

const partsOf = (rule: ConsortiumRule): string[] => [
  ...counted('≥', rule.minPartners, 'partners'),
  ...counted('≤', rule.maxPartners, 'partners'),
  ...counted('≥', rule.minCountries, 'countries'),
  ...counted('≥', rule.minEuMembers, 'from the EU'),
  ...(rule.requiredSides ?? []).map(({ label, min }) => `≥ ${min} from ${label}`),
  ...(rule.leadFrom ? [`lead from ${placesOf(rule.leadFrom)}`] : []),
  ...(rule.leadKinds ? [`lead is one of: ${rule.leadKinds.join(' ')}`] : []),
  ...(rule.partnerKinds ? [`partners are of: ${rule.partnerKinds.join(' ')}`] : []),
  ...(rule.donorPartner ? [`donor partner ${rule.donorPartner}`] : []),
];

const placesOf = ({ countries, nuts }: Place): string =>
  [...(countries ?? []), ...(nuts ?? [])].join(' ');

const counted = (bound: string, count: number | undefined, of: string): string[] =>
  count === undefined ? [] : [`${bound} ${count} ${of}`];
