import * as z from 'zod';
import { ContactToBeAsked } from '../../events/contacts.ts';
import type { MessageSender } from '../../shared/queue/send-messages.ts';

export type Deps = {
  /** To the queue of contacts whose owners are to be asked. */
  send: MessageSender;
};

/** The event, as EventBridge hands it over. */
const Told = z.object({
  'detail-type': z.literal(ContactToBeAsked.name),
  detail: ContactToBeAsked.detail,
});

/** Puts whoever is to be asked into the queue that keeps to the pace of the mail service: a file may name thousands. */
export const queueAsks =
  ({ send }: Deps) =>
  async (event: unknown): Promise<void> => {
    const { detail } = Told.parse(event);
    await send([detail]);
  };
