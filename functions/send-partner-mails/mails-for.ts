import type { PartnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import type { PartyRepository } from '../../shared/db/party-repository.ts';
import type { PartyId } from '../../shared/domain/ids.ts';
import type { Interest } from '../../shared/domain/interest.ts';
import type { PartnerSearch } from '../../shared/domain/partner-search.ts';
import type { Party } from '../../shared/domain/party.ts';
import type { PartnerMail } from '../../shared/partners/mails/partner-mail.ts';
import type { PartnerEvent } from './read-event.ts';

/** A mail before it is known in which language, and to which page it leads. */
export type PlannedMail = Omit<PartnerMail, 'language' | 'name' | 'link' | 'search'> & {
  search: PartnerSearch;
  to: { party: PartyId; contactId: string };
  /** Sets apart mails of one kind about one search: whose interest it is, or the version that was told. */
  subject: string;
};

type Deps = {
  searches: Pick<PartnerSearchRepository, 'get' | 'interest' | 'interestsIn'>;
  parties: PartyRepository;
};

/**
 * Who is written to about a step, and what. An event may come late or twice: only what is still so is written, and each
 * mail has a name by which it is sent once.
 */
export const mailsFor = async (deps: Deps, event: PartnerEvent): Promise<PlannedMail[]> => {
  const { searchId, version } = event.detail;
  const search = await deps.searches.get(searchId);
  if (!search) return [];
  return 'from' in event.detail
    ? aboutInterest(deps, search, event.detail.from, event['detail-type'])
    : aboutSearch(deps, search, String(version), event['detail-type']);
};

const toOwner = ({ owner, contactId }: PartnerSearch) => ({ party: owner, contactId });
const toSender = ({ from, contactId }: Interest) => ({ party: from, contactId });

const aboutSearch = async (
  { searches }: Deps,
  search: PartnerSearch,
  subject: string,
  step: PartnerEvent['detail-type'],
): Promise<PlannedMail[]> => {
  const { state } = search;
  const owners = { search, subject, to: toOwner(search) };
  switch (step) {
    case 'PartnerSearchPublished':
      return state.kind === 'published' ? [{ ...owners, kind: 'published' }] : [];
    case 'PartnerSearchRejected':
      return state.kind === 'rejected'
        ? [{ ...owners, kind: 'rejected', quoted: { label: 'reason', text: state.reason } }]
        : [];
    default: {
      const unanswered = (await searches.interestsIn(search.id)).filter(isUnanswered);
      const others = unanswered.map(
        (interest): PlannedMail => ({
          ...{ search, kind: 'over', to: toSender(interest), subject: interest.from },
        }),
      );
      return state.kind === 'expired' ? [{ ...owners, kind: 'expired' }, ...others] : others;
    }
  }
};

const isUnanswered = ({ state }: Interest): boolean => state === 'sent';

const aboutInterest = async (
  { searches, parties }: Deps,
  search: PartnerSearch,
  from: PartyId,
  step: PartnerEvent['detail-type'],
): Promise<PlannedMail[]> => {
  const interest = await searches.interest(search.id, from);
  if (!interest) return [];
  const known = await parties.getMany([search.owner, from]);
  const [owner, sender] = [known.get(search.owner), known.get(from)];
  const about = { search, subject: from };
  const toTheOwner = { ...about, to: toOwner(search), party: sender?.name };
  const toTheSender = { ...about, to: toSender(interest), party: owner?.name };
  const message = { label: 'message', text: interest.message } as const;
  switch (interest.state) {
    case 'sent':
      if (step !== 'InterestExpressed' && step !== 'InterestUnanswered') return [];
      return [
        {
          ...toTheOwner,
          kind: step === 'InterestExpressed' ? 'interest' : 'reminder',
          quoted: message,
        },
      ];
    case 'accepted':
      if (step !== 'InterestAccepted') return [];
      return [
        { ...toTheOwner, kind: 'contact', contact: addressIn(sender, interest.contactId) },
        { ...toTheSender, kind: 'accepted', contact: addressIn(owner, search.contactId) },
      ];
    case 'declined':
      return step === 'InterestDeclined' ? [{ ...toTheSender, kind: 'declined' }] : [];
    case 'withdrawn':
      return [];
  }
};

const addressIn = (party: Party | undefined, contactId: string): string | undefined =>
  party?.contacts.find(({ id }) => id === contactId)?.email;
