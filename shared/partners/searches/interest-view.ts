import type { Actor } from '../../domain/actor.ts';
import { type Interest, type InterestState, interestStateAt } from '../../domain/interest.ts';
import type { PartnerSearch } from '../../domain/partner-search.ts';
import type { Party } from '../../domain/party.ts';
import { type PartyView, partyView } from './search-view.ts';

/** The two sides of an interest, as far as their profiles are known. */
export type Sides = { owner: Party | undefined; from: Party | undefined };

/**
 * An expression of interest as the API shows it. `contact` is how to reach the other side: there only once the owner
 * has accepted, and only for who belongs to one of the two.
 */
export type InterestView = {
  searchId: string;
  from: PartyView;
  state: InterestState;
  message: string;
  sentAt: string;
  answeredAt?: string;
  contact?: { party: string; email: string };
};

export const interestView = (
  interest: Interest,
  search: PartnerSearch,
  sides: Sides,
  actor: Actor,
  now: Date,
): InterestView => {
  const { searchId, from, message, sentAt, answeredAt } = interest;
  const contact =
    interest.state === 'accepted' ? otherSide(interest, search, sides, actor) : undefined;
  return {
    ...{ searchId, from: partyView(from, sides.from), message, sentAt },
    state: interestStateAt(interest, search, now),
    ...(answeredAt && { answeredAt }),
    ...(contact && { contact }),
  };
};

const otherSide = (
  interest: Interest,
  search: PartnerSearch,
  { owner, from }: Sides,
  actor: Actor,
): InterestView['contact'] => {
  if (owner && belongsTo(actor, owner)) return contactIn(from, interest.contactId);
  return from && belongsTo(actor, from) ? contactIn(owner, search.contactId) : undefined;
};

/** Who may act for everybody, such as an administrator, belongs to nobody: consent was given to the other side alone. */
const belongsTo = ({ role, party, associations }: Actor, { id, ...its }: Party): boolean =>
  role === 'officer'
    ? party === id
    : role === 'association-staff' && associations.some((each) => its.associations.includes(each));

const contactIn = (party: Party | undefined, contactId: string): InterestView['contact'] => {
  const contact = party?.contacts.find(({ id }) => id === contactId);
  return party && contact && { party: party.id, email: contact.email };
};
