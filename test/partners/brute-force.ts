import type { Addition } from '../../shared/partners/consortium/addition.ts';
import type { Member } from '../../shared/partners/consortium/terms.ts';

/** A rule on a consortium as far as trying out goes, by NUTS 3 areas alone. */
export type PlainRule = {
  minPartners?: number;
  maxPartners?: number;
  minCountries?: number;
  minEuMembers?: number;
  requiredSides?: { label: string; nuts: string[]; min: number }[];
  leadFrom?: { nuts: string[] };
  donorPartner?: 'required' | 'optional';
};

export const countryOf = (nuts: string) => (nuts.startsWith('EL') ? 'GR' : nuts.slice(0, 2));

export const at = (nuts: string, about: Partial<Member> = {}): Member => ({
  ...{ country: countryOf(nuts), nuts3: nuts, kind: 'municipality' as const, ...about },
});

const among = (areas: readonly string[], { nuts3 = '' }: Member) => areas.includes(nuts3);

const isDonor = (rule: PlainRule, { country }: Member) =>
  rule.donorPartner !== undefined && country === 'NO';

/** Countries of members that count, donor partners aside. */
export const countriesOf = (
  rule: PlainRule,
  members: readonly Member[],
  eligible: readonly string[],
) =>
  new Set(
    members
      .filter((each) => !isDonor(rule, each) && among(eligible, each))
      .map(({ country }) => country),
  );

/** The rules once more, in the plainest way there is. */
export const isComplete = (
  rule: PlainRule,
  members: readonly Member[],
  eligible: readonly string[],
): boolean => {
  const counted = members.filter((each) => isDonor(rule, each) || among(eligible, each));
  const inUnion = counted.filter(({ country }) => ['BG', 'GR', 'RO'].includes(country));
  return (
    members.length <= (rule.maxPartners ?? 99) &&
    counted.length >= (rule.minPartners ?? 0) &&
    countriesOf(rule, members, eligible).size >= (rule.minCountries ?? 0) &&
    inUnion.length >= (rule.minEuMembers ?? 0) &&
    (rule.requiredSides ?? []).every(
      ({ nuts, min }) => counted.filter((each) => among(nuts, each)).length >= min,
    ) &&
    (rule.donorPartner !== 'required' || counted.some((each) => isDonor(rule, each))) &&
    isLed(rule, members, eligible)
  );
};

const isLed = (rule: PlainRule, members: readonly Member[], eligible: readonly string[]) => {
  if (!rule.leadFrom && !rule.donorPartner) return true;
  const mayLead = (each: Member) =>
    !isDonor(rule, each) &&
    among(eligible, each) &&
    (!rule.leadFrom || among(rule.leadFrom.nuts, each));
  return members.some(({ lead }) => lead) || members.some(mayLead);
};

/** All ways to draw `size` of the places, whatever the order. */
export const draws = (size: number, from: readonly string[]): string[][] =>
  size === 0
    ? [[]]
    : from.flatMap((place, n) => draws(size - 1, from.slice(n)).map((rest) => [place, ...rest]));

const permutations = <T>(all: readonly T[]): T[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((one, n) => permutations(all.toSpliced(n, 1)).map((rest) => [one, ...rest]));

/** Whether the added places are what a way asks for, in some order. */
export const fitsWay = (
  way: readonly Addition[],
  added: readonly string[],
  present: ReadonlySet<string>,
): boolean => {
  const slots = way.flatMap((addition) => Array<Addition>(addition.count).fill(addition));
  return permutations(added).some((order) => {
    const fresh = order.filter((_, n) => slots[n]?.eachFromAnotherCountry).map(countryOf);
    return (
      order.every((nuts, n) => isAmong(nuts, slots[n])) &&
      new Set(fresh).size === fresh.length &&
      !fresh.some((country) => present.has(country))
    );
  });
};

const isAmong = (nuts: string, addition: Addition | undefined): boolean =>
  addition !== undefined &&
  (addition.places.countries.includes(countryOf(nuts)) ||
    addition.places.nuts.some((area) => nuts.startsWith(area)));
