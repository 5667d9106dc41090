import type { CallMarkRepository } from '../../shared/db/call-mark-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { offerTo } from '../../shared/digest/offer-to.ts';
import type { FindCandidates } from '../../shared/digest/open-calls.ts';
import { eachMessage, NotYetError } from '../../shared/queue/batch.ts';
import { DigestBatch } from '../../shared/queue/digest-batch.ts';
import { type DeliveryDeps, deliverIssue } from './deliver-issue.ts';

export type Deps = DeliveryDeps & {
  municipalities: Pick<MunicipalityRepository, 'getMany'>;
  marks: Pick<CallMarkRepository, 'ofMunicipality'>;
  /** Opens the current index at a moment; it is kept between invocations until it changes. */
  openCalls: (now: Date) => Promise<FindCandidates>;
};

/** One failed issue does not hold up the others of its message; the message comes back for it alone. */
export const sendDigests = (deps: Deps) =>
  eachMessage(deps.log, async (body) => {
    const { week, municipalityIds } = DigestBatch.parse(body);
    const findCandidates = await deps.openCalls(deps.now());
    const municipalities = await deps.municipalities.getMany(municipalityIds);
    const failures: unknown[] = [];
    for (const municipality of municipalities.values()) {
      const offer = await offerTo(municipality, findCandidates, deps.marks);
      for (const contact of municipality.contacts) {
        const delivery = deliverIssue(deps, municipality, contact, week, offer);
        await delivery.catch((cause: unknown) => failures.push(cause));
      }
    }
    const worst = failures.find((cause) => !(cause instanceof NotYetError)) ?? failures[0];
    if (worst !== undefined) throw worst;
  });
