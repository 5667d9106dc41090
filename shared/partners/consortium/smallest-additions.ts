import { type Addition, additionsOf, sizeOf } from './addition.ts';
import { type Filling, fillingsOf } from './fill-needs.ts';
import { judgeConsortium } from './judge-consortium.ts';
import { mostGeneral } from './most-general.ts';
import { type Needs, needsOf } from './needs.ts';
import { type Obstacle, obstaclesIn } from './obstacles.ts';
import { type Demands, demandsOf, type WhoMeets, whoMeets } from './slots.ts';
import { standingOf } from './standing.ts';
import type { Member, Terms } from './terms.ts';

/** How many ways to complete a consortium are told. */
const MOST_WAYS = 5;

export type Completion = {
  /** Each way: who is to be added, as few as possible. Empty where nothing is missing or nothing can be added. */
  ways: Addition[][];
  /** Ways that are not told, because they are many. */
  moreWays: number;
  /** What adding does not mend; the ways mend the rest. */
  obstacles: Obstacle[];
};

/**
 * The smallest sets of partners that, added to the members, make every rule hold that adding can make hold, and
 * surely: nobody who only perhaps counts is counted on. All sets are of the least size there is and stay within
 * the greatest number of partners; whichever partners of that number would do fit one of them.
 */
export const smallestAdditions = (terms: Terms, members: readonly Member[]): Completion => {
  const standings = members.map((member) => standingOf(member, terms));
  const needs = needsOf(terms, members, standings);
  const demands = demandsOf(needs);
  const obstacles = obstaclesIn(judgeConsortium(terms, members));
  if (needs.partners === 0 && demands.length === 0) return { ways: [], moreWays: 0, obstacles };

  const present = standings.flatMap(({ place, donor, country }) =>
    place === 'inside' && !donor ? [country] : [],
  );
  const meeting = whoMeets(terms, present);
  const smallest = smallestFillings(needs, demands, meeting);
  if (!smallest) return nothing([...obstacles, { code: 'nobody-fits' }]);
  const room = (terms.rule.maxPartners ?? Number.MAX_SAFE_INTEGER) - members.length;
  if (smallest.size > room) {
    const noRoom: Obstacle = { code: 'no-room', room: Math.max(0, room), wanted: smallest.size };
    return nothing([...obstacles, noRoom]);
  }
  const ways = mostGeneral(smallest.fillings, meeting)
    .map((filling) => additionsOf(filling, terms, meeting))
    .toSorted((a, b) => choiceIn(b) - choiceIn(a));
  return {
    ways: ways.slice(0, MOST_WAYS),
    moreWays: Math.max(0, ways.length - MOST_WAYS),
    obstacles,
  };
};

const nothing = (obstacles: Obstacle[]): Completion => ({ ways: [], moreWays: 0, obstacles });

type Smallest = { size: number; fillings: Filling[] };

/** With one partner for each demand nothing more could be met, so that no larger number is tried. */
const smallestFillings = (
  { partners }: Needs,
  demands: readonly [Demands, number][],
  meeting: WhoMeets,
): Smallest | undefined => {
  const counts = demands.map(([, count]) => count);
  const least = Math.max(partners, ...counts);
  const most = Math.max(
    partners,
    counts.reduce((sum, count) => sum + count, 0),
  );
  if (meeting(0).places.length === 0) return undefined;
  for (let size = least; size <= most; size++) {
    const fillings = fillingsOf(size, demands, meeting);
    if (fillings.length > 0) return { size, fillings };
  }
  return undefined;
};

const choiceIn = (way: readonly Addition[]): number =>
  way.reduce((sum, addition) => sum + addition.count * sizeOf(addition), 0);
