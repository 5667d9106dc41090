import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { digestWeek } from '../../shared/digest/digest-week.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { DIGEST_BATCH_SIZE, type DigestBatch } from '../../shared/queue/digest-batch.ts';
import type { MessageSender } from '../../shared/queue/send-messages.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'page'>;
  send: MessageSender;
  log: Logger;
  now: () => Date;
};

/**
 * Queues every municipality that has somebody to write to. Planning twice is harmless: each issue is claimed
 * before it is sent.
 */
export const planDigests = (deps: Deps) => async (): Promise<void> => {
  const week = digestWeek(deps.now());
  let cursor: string | undefined;
  let planned = 0;
  do {
    const page = await deps.municipalities.page({ limit: 500, ...(cursor ? { cursor } : {}) });
    if (!page.ok) throw new Error(`own cursor refused: ${page.error.kind}`);
    const due = page.value.items.filter(({ contacts }) => contacts.length > 0);
    const batches: DigestBatch[] = [];
    for (let at = 0; at < due.length; at += DIGEST_BATCH_SIZE) {
      const ids = due.slice(at, at + DIGEST_BATCH_SIZE).map(({ id }) => id);
      batches.push({ week, municipalityIds: ids });
    }
    await deps.send(batches);
    planned += due.length;
    cursor = page.value.cursor;
  } while (cursor);
  deps.log.info('digest.planned', { week, municipalities: planned });
};
