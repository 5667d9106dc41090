import { deliveryStateOf } from '../../shared/domain/delivery.ts';
import type { DigestIssue } from '../../shared/domain/digest-issue.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import type { DeliveryView } from './answer.ts';

/** An issue with the key of its contact's address. What it tells, and the address itself, stay where they are. */
export const deliveryViewOf = (
  issue: DigestIssue,
  municipality: Pick<Municipality, 'contacts'> | undefined,
): DeliveryView => {
  const { municipalityId, contactId, week, attempt, told } = issue;
  const { handedOverAt, acceptedAt, messageId, feedbackAt } = issue;
  const contact = municipality?.contacts.find(({ id }) => id === contactId);
  return {
    ...{ municipalityId, contactId, week, state: deliveryStateOf(issue), attempts: attempt },
    calls: told.length,
    ...(handedOverAt && { handedOverAt }),
    ...(acceptedAt && { acceptedAt }),
    ...(messageId && { messageId }),
    ...(feedbackAt && { reportedAt: feedbackAt }),
    ...(contact && { addressKey: addressKeyOf(contact.email) }),
  };
};
