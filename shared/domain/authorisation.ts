import type { Actor, Role, Scope } from './actor.ts';
import type { PartyId } from './ids.ts';
import { err, ok, type Result } from './result.ts';

/** Whose data an action is about; without an owner it belongs to the service as a whole. */
export type Resource = {
  owner?: PartyId;
  /** The associations that the owner is a member of. */
  associations?: readonly string[];
};

/** `own`: only where the role acts for the owner; `any`: whoever owns it; `never`: not at all. */
type Reach = 'own' | 'any' | 'never';

type Rule = Record<Exclude<Role, 'machine'>, Reach> & { machine: Scope | 'never' };

/** Who may do what. What stands here in no row, nobody may. */
const RULES = {
  /** Reads what all users of the service share: partner searches, organisations, suggestions. */
  'read-shared': {
    officer: 'any',
    'association-staff': 'any',
    administrator: 'any',
    machine: 'partners:read',
  },
  /** Publishes and answers partner searches in the name of a municipality or organisation. */
  'act-as-partner': {
    officer: 'own',
    'association-staff': 'own',
    administrator: 'any',
    machine: 'partners:write',
  },
  /** Lets a partner search be seen, or takes it away. */
  'moderate-partner-search': {
    officer: 'never',
    'association-staff': 'own',
    administrator: 'any',
    machine: 'never',
  },
  /** Reads a profile with all that is known of it, contacts included. */
  'read-profile': {
    officer: 'own',
    'association-staff': 'own',
    administrator: 'any',
    machine: 'profiles:read',
  },
  /** Changes a profile, its contacts or what they chose. */
  'write-profile': {
    officer: 'own',
    'association-staff': 'own',
    administrator: 'any',
    machine: 'profiles:write',
  },
  /**
   * Adds municipalities, and states what they are and who they are members of: membership says which staff may act for
   * them, so that nobody but administrators decides it.
   */
  'write-municipality': {
    officer: 'never',
    'association-staff': 'never',
    administrator: 'any',
    machine: 'never',
  },
  /** Takes out or deletes everything that is known of a person. */
  'export-or-erase-person': {
    officer: 'own',
    'association-staff': 'own',
    administrator: 'any',
    machine: 'never',
  },
  /** Adds, changes, imports and withdraws programmes, calls and organisations. */
  'write-reference': {
    officer: 'never',
    'association-staff': 'never',
    administrator: 'any',
    machine: 'calls:write',
  },
  /** Reads deliveries, suppressions, runs and the audit log of the service as a whole. */
  'read-operations': {
    officer: 'never',
    'association-staff': 'never',
    administrator: 'any',
    machine: 'operations:read',
  },
  /** Starts runs, lifts suppressions. */
  'write-operations': {
    officer: 'never',
    'association-staff': 'never',
    administrator: 'any',
    machine: 'operations:write',
  },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof RULES;

export type Refusal = { kind: 'not-signed-in' } | { kind: 'forbidden'; why: string };

/** Whether the actor may do it: one decision for every route. Nobody without a sign-in may do any of it. */
export const authorise = (
  actor: Actor | undefined,
  action: Action,
  resource: Resource,
): Result<Actor, Refusal> => decided(actor, action, (own) => actsFor(own, resource));

/**
 * Whether there is anything at all that the actor may do it with: for what is about many, each of which `authorise`
 * decides.
 */
export const authoriseForSome = (
  actor: Actor | undefined,
  action: Action,
): Result<Actor, Refusal> => decided(actor, action, actsForSome);

const decided = (
  actor: Actor | undefined,
  action: Action,
  acts: (actor: Actor) => boolean,
): Result<Actor, Refusal> => {
  if (!actor) return err({ kind: 'not-signed-in' });
  const rule: Rule = RULES[action];
  if (actor.role === 'machine') {
    return rule.machine !== 'never' && actor.scopes.includes(rule.machine)
      ? ok(actor)
      : forbidden(rule.machine === 'never' ? 'No client may do this.' : `Needs ${rule.machine}.`);
  }
  const reach = rule[actor.role];
  if (reach === 'any') return ok(actor);
  if (reach === 'own' && acts(actor)) return ok(actor);
  return forbidden(
    reach === 'own'
      ? 'It belongs to a party that you do not act for.'
      : `The role ${actor.role} may not do this.`,
  );
};

const forbidden = (why: string) => err({ kind: 'forbidden' as const, why });

const actsForSome = ({ role, party, associations }: Actor): boolean =>
  role === 'officer' ? party !== undefined : associations.length > 0;

const actsFor = (actor: Actor, { owner, associations = [] }: Resource): boolean => {
  if (owner === undefined) return false;
  return actor.role === 'officer'
    ? actor.party === owner
    : actor.associations.some((each) => associations.includes(each));
};
