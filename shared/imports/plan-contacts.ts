import { ContactToBeAsked } from '../../events/contacts.ts';
import { eventOf } from '../../events/envelope.ts';
import { hashOf } from '../audit/audit-log.ts';
import type { AddressStateRepository } from '../db/address-state-repository.ts';
import { mapBounded } from '../db/bounded.ts';
import {
  type ContactPreferencesRepository,
  preferencesPut,
} from '../db/contact-preferences-repository.ts';
import { type MunicipalityRepository, municipalityPut } from '../db/municipality-repository.ts';
import type { TransactedPut } from '../db/transact.ts';
import type { Actor } from '../domain/actor.ts';
import type { RowOutcome, RowReason } from '../domain/bulk-import.ts';
import {
  ContactKey,
  type ContactPreferences,
  contactNameOf,
  defaultPreferences,
  unconfirm,
} from '../domain/contact-preferences.ts';
import type { MunicipalityId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { Instant } from '../domain/time.ts';
import { suppressedAddresses } from '../mail/suppressed-addresses.ts';
import { movedAt, withoutAddress } from '../municipalities/contact-rules.ts';
import type { ServiceEvent } from '../queue/publish-events.ts';
import { type ContactChange, ContactRow, decideContact, isNewAddress } from './decide-contact.ts';
import type { FileRow } from './rows.ts';
import type { Said } from './said.ts';
import { type Planned, reasonsOf, saidOf } from './target.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'getMany'>;
  preferences: Pick<ContactPreferencesRepository, 'get'>;
  addresses: Pick<AddressStateRepository, 'suppressedAmong'>;
  now: () => Date;
};

/** Whose a row is; undefined where nobody can tell. */
export const contactKeyIn = (said: readonly Said[]): ContactKey | undefined =>
  ContactKey.safeParse({
    municipalityId: saidOf(said, 'municipality'),
    contactId: saidOf(said, 'id'),
  }).data;

/**
 * Sets rows of contacts against what is kept. Rows about one municipality are applied one after the other, and written
 * as one record. A new address is written together with its being unconfirmed, so that there is no moment in which
 * anything but the mail that asks could go there.
 */
export const planContacts =
  (deps: Deps) =>
  async (rows: readonly FileRow[], by: Actor): Promise<Planned> => {
    const read = rows.map(readRow);
    const wanted = read.flatMap((each) => ('row' in each ? [each.row] : []));
    // The latest: the step before may have written contacts of the same municipality.
    const ids = wanted.map(({ municipality }) => municipality);
    const kept = await deps.municipalities.getMany(ids, 'latest');
    const fresh = wanted.filter((row) => isNewAddress(kept.get(row.municipality), row));
    const emails = fresh.flatMap(({ email }) => email ?? []);
    const suppressed = await suppressedAddresses(deps.addresses, emails);
    const since = movedAt(deps.now());
    const work = new Work(kept, await preferencesOf(deps, fresh), since);
    const outcomes = read.map((each) => {
      if (!('row' in each)) return refused(each, each.bad);
      const { row, line } = each;
      const id = contactNameOf(keyOf(row));
      const decided = decideContact(work.of(row.municipality), row, { by, suppressed, since });
      if (!decided.ok) return refused({ line, id }, decided.error.reasons);
      return work.take({ line, id }, row, decided.value);
    });
    return { outcomes, puts: work.puts(), events: work.events };
  };

type ReadRow = { line: number } & ({ row: ContactRow } | { id?: string; bad: RowReason[] });

const readRow = (given: FileRow): ReadRow => {
  const { line } = given;
  if ('bad' in given) return { line, bad: given.bad };
  const fields = Object.fromEntries(
    given.said.map(({ path: [name = ''], value }) => [name, value]),
  );
  const row = ContactRow.safeParse(fields);
  if (row.success) return { line, row: row.data };
  const key = contactKeyIn(given.said);
  return { line, bad: reasonsOf(row.error), ...(key && { id: contactNameOf(key) }) };
};

const keyOf = ({ municipality, id }: ContactRow): ContactKey => ({
  municipalityId: municipality,
  contactId: id,
});

/** What each contact that gets another address is written until now, by its name. */
const preferencesOf = async (
  { preferences }: Deps,
  rows: readonly ContactRow[],
): Promise<Map<string, ContactPreferences>> => {
  const found = await mapBounded(rows, AT_ONCE, async (row) => {
    const key = keyOf(row);
    return (await preferences.get(key)) ?? defaultPreferences(key);
  });
  return new Map(found.map((each) => [contactNameOf(each), each]));
};

/** Reads under way at once. */
const AT_ONCE = 8;

type Whose = { line: number; id?: string };

const refused = ({ line, id }: Whose, reasons: RowReason[]): RowOutcome => ({
  ...{ line, ...(id !== undefined && { id }), outcome: 'refused', reasons },
});

/** The municipalities as the rows so far have left them, and what comes of it. */
class Work {
  readonly events: ServiceEvent[] = [];
  readonly #kept: ReadonlyMap<MunicipalityId, Municipality>;
  readonly #changed = new Map<MunicipalityId, Municipality>();
  readonly #preferences: ReadonlyMap<string, ContactPreferences>;
  readonly #unconfirmed: TransactedPut[] = [];
  readonly #since: Instant;

  constructor(
    kept: ReadonlyMap<MunicipalityId, Municipality>,
    preferences: ReadonlyMap<string, ContactPreferences>,
    since: Instant,
  ) {
    this.#kept = kept;
    this.#preferences = preferences;
    this.#since = since;
  }

  of(id: MunicipalityId): Municipality | undefined {
    return this.#changed.get(id) ?? this.#kept.get(id);
  }

  puts(): TransactedPut[] {
    return [...[...this.#changed.values()].map(municipalityPut), ...this.#unconfirmed];
  }

  take(whose: Whose, row: ContactRow, change: ContactChange | undefined): RowOutcome {
    const kept = this.#kept.get(row.municipality);
    if (!change || !kept) return { ...whose, outcome: 'unchanged' };
    const { before, next } = change;
    const { contacts } = this.of(row.municipality) ?? kept;
    this.#changed.set(row.municipality, {
      ...kept,
      contacts: before
        ? contacts.map((each) => (each.id === next.id ? next : each))
        : [...contacts, next],
      version: kept.version + 1,
    });
    if (change.isNewAddress) this.#ask(row, kept.version + 1);
    return {
      ...{ ...whose, outcome: before ? 'changed' : 'created' },
      ...(before && { before: hashOf(withoutAddress(before)) }),
      after: hashOf(withoutAddress(next)),
    };
  }

  /** Also where it is unconfirmed already: nobody may confirm the earlier address in the meantime. */
  #ask(row: ContactRow, version: number): void {
    const key = keyOf(row);
    const current = this.#preferences.get(contactNameOf(key)) ?? defaultPreferences(key);
    const next = { ...unconfirm(current, this.#since), version: current.version + 1 };
    this.#unconfirmed.push(preferencesPut(next));
    // No two changes of a municipality have the same version, and a step that is told twice has the same.
    const request = `import-${version}-${row.id}`;
    this.events.push(eventOf(ContactToBeAsked, { ...key, request }));
  }
}
