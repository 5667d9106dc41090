import type { RuleAnswer, RuleName } from '../../../shared/domain/match.ts';
import { type Programme, withProgrammeRules } from '../../../shared/domain/programme.ts';
import type { Offer } from '../../../shared/matching/eligibility/terms.ts';
import { verdictOf } from '../../../shared/matching/eligibility.ts';
import { rolesOf } from '../../../shared/matching/roles.ts';
import { referenceProgrammes } from '../../../shared/reference/programmes/reference-programmes.ts';
import { aCall, aMunicipality, NOW } from '../../support/builders.ts';
import { type Place, type PlaceName, placeNamed } from './places.ts';

export type Input = Record<string, unknown>;

/** What a situation rests on. */
export type Cited =
  /** The area of a programme in the gazetteer lists the place's region, or its whole country; or it does not. */
  | { area: string; has: boolean }
  /** A document that the programme names among its sources, by a part of its address. */
  | { document: string }
  /** What the gazetteer says of the place itself: inhabitants, coast, borders. */
  | { place: 'population' | 'coastal' | 'borders' }
  /** What became of an area code, with shares of its population, in the gazetteer's list of codes. */
  | { code: string; became: Readonly<Record<string, number>> };

/** Who asks what of a call, and what the answer must be. */
export type Situation = {
  promise: string;
  who: PlaceName;
  programme: string;
  /** What the call itself says; nothing unless given. */
  call?: Input;
  /** What the profile has beyond the facts of the place. */
  profile?: Input;
  asks: RuleName | 'verdict' | 'donor-partner';
  says: RuleAnswer;
  /** What the answer says it compared, where that is part of the promise. */
  compared?: string;
  cites: Cited;
};

const programmes = new Map(referenceProgrammes().map((each) => [String(each.code), each]));

export const programmeNamed = (code: string): Programme => {
  const found = programmes.get(code);
  if (!found) throw new Error(`no programme ${code}`);
  return found;
};

/** The answer that a situation gets, and what was compared where one rule is asked. */
export const answerTo = (situation: Situation): { says: RuleAnswer; compared?: string } => {
  const { who, programme, asks, profile } = situation;
  const offer = withProgrammeRules(
    aCall({
      programme,
      eligibility: {},
      typesOfAction: [],
      money: { currency: 'EUR' },
      ...situation.call,
    }),
    programmeNamed(programme),
  );
  return asked(asks, profileOf(placeNamed(who), profile), offer);
};

const asked = (
  asks: Situation['asks'],
  profile: ReturnType<typeof profileOf>,
  offer: Offer,
): { says: RuleAnswer; compared?: string } => {
  const roles = rolesOf(profile, offer, NOW);
  if (asks === 'donor-partner') return { says: roles['donor-partner'].verdict };
  if (asks === 'verdict') return { says: verdictOf(roles.applicant.rules) };
  const result = roles.applicant.rules.find(({ rule }) => rule === asks);
  if (!result) throw new Error(`no rule ${asks}`);
  return { says: result.answer, compared: result.compared };
};

const profileOf = ({ id, country, nuts3, population, coastal, borders }: Place, more: Input = {}) =>
  aMunicipality({
    ...{ id, country, nuts3, population, borders: borders ?? [] },
    areaTypes: [...(coastal ? ['coastal'] : []), ...(borders?.length ? ['border'] : [])],
    ...more,
  });
