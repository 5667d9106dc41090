import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { eachMessage, NotYetError } from '../../shared/queue/batch.ts';
import { DigestBatch } from '../../shared/queue/digest-batch.ts';
import { type DeliveryDeps, deliverIssue } from './deliver-issue.ts';

export type Deps = DeliveryDeps & {
  municipalities: Pick<MunicipalityRepository, 'getMany'>;
  /** The open and forthcoming calls, kept between invocations until the index changes. */
  openCalls: () => Promise<readonly IndexedCall[]>;
};

/** One failed issue does not hold up the others of its message; the message comes back for it alone. */
export const sendDigests = (deps: Deps) =>
  eachMessage(deps.log, async (body) => {
    const { week, municipalityIds } = DigestBatch.parse(body);
    const calls = await deps.openCalls();
    const municipalities = await deps.municipalities.getMany(municipalityIds);
    const failures: unknown[] = [];
    for (const municipality of municipalities.values()) {
      for (const contact of municipality.contacts) {
        const delivery = deliverIssue(deps, municipality, contact, week, calls);
        await delivery.catch((cause: unknown) => failures.push(cause));
      }
    }
    const worst = failures.find((cause) => !(cause instanceof NotYetError)) ?? failures[0];
    if (worst !== undefined) throw worst;
  });
