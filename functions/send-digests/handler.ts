import type { CallMarkRepository } from '../../shared/db/call-mark-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { offerTo } from '../../shared/digest/offer-to.ts';
import type { FindCandidates } from '../../shared/digest/open-calls.ts';
import { type Reader, readerOf } from '../../shared/digest/readers.ts';
import type { FindSearches } from '../../shared/digest/searches/fitting-searches.ts';
import { issueIdOf } from '../../shared/domain/digest-issue.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { partyOf } from '../../shared/domain/party.ts';
import type { IsoWeek } from '../../shared/domain/time.ts';
import { eachMessage, NotYetError } from '../../shared/queue/batch.ts';
import { DigestBatch } from '../../shared/queue/digest-batch.ts';
import { type DeliveryDeps, deliverIssue } from './deliver-issue.ts';

export type Deps = DeliveryDeps & {
  municipalities: Pick<MunicipalityRepository, 'getMany'>;
  marks: Pick<CallMarkRepository, 'ofMunicipality'>;
  preferences: Pick<ContactPreferencesRepository, 'ofMunicipality'>;
  /** Those of some addresses that no mail may go to. */
  suppressedAmong: (addresses: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Opens the current index at a moment; it is kept between invocations until it changes. */
  openCalls: (now: Date) => Promise<FindCandidates>;
  /** Opens the partner searches that may be told of at a moment; what was read of them is kept for some minutes. */
  openSearches: (now: Date) => Promise<FindSearches>;
};

/** One failed issue does not hold up the others of its message; the message comes back for it alone. */
export const sendDigests = (deps: Deps) =>
  eachMessage(deps.log, async (body) => {
    const { week, municipalityIds } = DigestBatch.parse(body);
    const findCandidates = await deps.openCalls(deps.now());
    const findSearches = await deps.openSearches(deps.now());
    const municipalities = await deps.municipalities.getMany(municipalityIds);
    const addresses = [...municipalities.values()].flatMap(({ contacts }) =>
      contacts.map(({ email }) => email),
    );
    const suppressed = await deps.suppressedAmong(addresses);
    const failures: unknown[] = [];
    for (const municipality of municipalities.values()) {
      const readers = await writtenTo(deps, municipality, suppressed, week);
      if (readers.length === 0) continue;
      const calls = await offerTo(municipality, findCandidates, deps.marks);
      const offer = { ...calls, searches: findSearches(partyOf(municipality)) };
      for (const reader of readers) {
        const delivery = deliverIssue(deps, municipality, reader, week, offer);
        await delivery.catch((cause: unknown) => failures.push(cause));
      }
    }
    const worst = failures.find((cause) => !(cause instanceof NotYetError)) ?? failures[0];
    if (worst !== undefined) throw worst;
  });

/** Whoever of a municipality gets a digest this week. Whoever does not is said in the log: nobody is dropped in silence. */
const writtenTo = async (
  { preferences, log }: Deps,
  municipality: Municipality,
  suppressed: ReadonlySet<string>,
  week: IsoWeek,
): Promise<Reader[]> => {
  const known = { preferences: await preferences.ofMunicipality(municipality.id), suppressed };
  const readers = municipality.contacts.map((contact) =>
    readerOf(municipality, contact, known, week),
  );
  for (const { contact, notWritten } of readers) {
    if (!notWritten) continue;
    const issue = issueIdOf({ municipalityId: municipality.id, contactId: contact.id, week });
    log.info('digest.not-written', { issue, because: notWritten });
  }
  return readers.filter(({ notWritten }) => notWritten === undefined);
};
