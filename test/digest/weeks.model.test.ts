import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordMailEvents } from '../../functions/record-mail-events/handler.ts';
import type { DeliveryDeps } from '../../functions/send-digests/deliver-issue.ts';
import { sendDigests } from '../../functions/send-digests/handler.ts';
import { cachedOpenCalls } from '../../shared/digest/open-calls.ts';
import { nextIn } from '../../shared/digest/said.ts';
import { type CallRecord, statusOf } from '../../shared/domain/call.ts';
import { decideUpsert } from '../../shared/domain/call-upsert.ts';
import { parseIssueId } from '../../shared/domain/digest-issue.ts';
import { ProgrammeCode } from '../../shared/domain/ids.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { isoWeekOf, toInstant, wallClock } from '../../shared/domain/time.ts';
import { Told } from '../../shared/domain/told.ts';
import type { Mailer } from '../../shared/mail/ses-mailer.ts';
import { compileIndex } from '../../shared/matching/call-index.ts';
import { contentHashOf } from '../../shared/sources/content-hash.ts';
import { aQueueEvent } from '../support/aws-events.ts';
import {
  aCall,
  aDeadline,
  aMunicipality,
  anIndexedCall,
  aProgramme,
  NOW,
  OPEN_TO_ALL,
} from '../support/builders.ts';
import { anIndexOf } from '../support/call-index.ts';
import { inMemoryAddressStates } from '../support/in-memory/address-states.ts';
import { inMemoryCallMarks } from '../support/in-memory/call-marks.ts';
import { inMemoryContactPreferences } from '../support/in-memory/contact-preferences.ts';
import { inMemoryDigestIssues } from '../support/in-memory/digest-issues.ts';
import { inMemoryIssueArchive } from '../support/in-memory/issue-archive.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';

/** `npm run test:fuzz` goes through more of them. */
const RUNS = process.env.FUZZ === 'fresh' ? 400 : 50;
const MINUTE = 60_000;
const DAY = 86_400_000;
const MUNICIPALITY = aMunicipality();
const PROGRAMMES = new Map([
  [ProgrammeCode.parse('LIFE'), aProgramme({ eligibility: OPEN_TO_ALL })],
]);

/** What may go wrong with a delivery. */
const FAULTS = [
  'none',
  'throttled',
  'no answer',
  'answer lost',
  'killed before',
  'killed after',
] as const;
type Fault = (typeof FAULTS)[number];
const STEPS = ['get', 'claim', 'heardBy', 'handOver', 'accept'] as const;
type Step = (typeof STEPS)[number];

type Mail = { week: string; issue: string; messageId: string; told: Told[]; at: Date };

/** The service over some weeks, with what was really mailed. */
class World {
  now = NOW;
  readonly records = new Map<number, CallRecord>();
  readonly mails: Mail[] = [];
  readonly marks = inMemoryCallMarks();
  readonly marked = new Map<number, 'starred' | 'dismissed'>();
  readonly dismissedAt = new Map<string, number>();
  readonly issues = inMemoryDigestIssues();
  readonly archive = inMemoryIssueArchive();
  #tokens = 0;

  /** The feed has the call with a deadline in so many days, and so much money. */
  feed(n: number, days: number, budgetTotal: number): void {
    const date = new Date(this.now.getTime() + days * DAY).toISOString().slice(0, 10);
    const call = aCall({
      ...{ id: `eu-portal:${n}`, sourceId: String(n), identifier: `CALL-${n}`, opensOn: undefined },
      deadlines: [aDeadline(date)],
      money: { currency: 'EUR', budgetTotal },
    });
    const decision = decideUpsert(this.records.get(n), call, contentHashOf, this.now);
    this.records.set(n, decision.record);
  }

  async mark(n: number, mark: 'starred' | 'dismissed'): Promise<void> {
    const callId = anIndexedCall({ id: `eu-portal:${n}` }).id;
    const { id: municipalityId } = MUNICIPALITY;
    await this.marks.put({ municipalityId, callId, mark, at: toInstant(this.now) });
    this.marked.set(n, mark);
    if (mark === 'dismissed') this.dismissedAt.set(callId, this.mails.length);
    else this.dismissedAt.delete(callId);
  }

  /** A week of the service: one delivery that may fail, and those after it. */
  async week(fault: Fault, step: Step, deliveries: number): Promise<void> {
    await this.#deliver(this.#failing(fault, step));
    // The lease is over, and the mail service has not said yet what it took.
    this.now = new Date(this.now.getTime() + 5 * MINUTE);
    if (deliveries > 1) await this.#deliver({});
    for (let delivery = 0; delivery < deliveries; delivery += 1) {
      this.now = new Date(this.now.getTime() + 21 * MINUTE);
      await this.#report('Send');
      await this.#deliver({});
    }
    await this.#report('Send');
    await this.#report(fault === 'none' ? 'Delivery' : 'Bounce');
    const weeks = Math.floor((this.now.getTime() - NOW.getTime()) / (7 * DAY)) + 1;
    this.now = new Date(NOW.getTime() + weeks * 7 * DAY);
  }

  async #deliver(overrides: Partial<DeliveryDeps>): Promise<void> {
    const open = [...this.records.values()].filter((call) => statusOf(call, this.now) === 'open');
    const { calls } = compileIndex(open, PROGRAMMES, () => anIndexedCall().themes);
    const send = sendDigests({
      ...this.#deps(),
      ...overrides,
      municipalities: inMemoryMunicipalities([MUNICIPALITY]),
      marks: this.marks,
      preferences: inMemoryContactPreferences(),
      suppressedAmong: async () => new Set(),
      openCalls: cachedOpenCalls(anIndexOf(calls)),
      openSearches: async () => () => [],
    });
    await send(aQueueEvent([{ week: this.#week(), municipalityIds: [MUNICIPALITY.id] }]));
  }

  #week(): string {
    return isoWeekOf(wallClock(this.now, MUNICIPALITY.zone).date);
  }

  #deps(): DeliveryDeps {
    return {
      issues: this.issues,
      archive: this.archive,
      compose: ({ items }) => {
        const text = JSON.stringify(items.map(({ told }) => told));
        const rendered = { subject: text, text, html: text, links: {} };
        return { rendered, raw: Buffer.from(text) };
      },
      mailer: this.#taking(),
      linksFor: async () => ({}),
      newToken: () => `token-${++this.#tokens}`,
      ...{ leaseMs: 3 * MINUTE, settleMs: 20 * MINUTE },
      log: keptLogger(),
      now: () => this.now,
    };
  }

  #taking(): Mailer {
    return {
      send: async ({ raw, tags }) => {
        const told = Told.array().parse(JSON.parse(Buffer.from(raw).toString()));
        const messageId = `ses-${this.mails.length + 1}`;
        this.mails.push({
          week: this.#week(),
          issue: tags.issue ?? '',
          messageId,
          told,
          at: this.now,
        });
        return ok({ messageId });
      },
    };
  }

  #failing(fault: Fault, step: Step): Partial<DeliveryDeps> {
    const taking = this.#taking();
    switch (fault) {
      case 'none':
        return {};
      case 'throttled':
        return {
          mailer: { send: async () => err({ kind: 'refused', code: 'Throttling', retry: true }) },
        };
      case 'no answer':
        return { mailer: { send: async () => err({ kind: 'unknown', code: 'TimeoutError' }) } };
      case 'answer lost':
        return {
          mailer: {
            send: async (mail) => {
              await taking.send(mail);
              return err({ kind: 'unknown', code: 'TimeoutError' });
            },
          },
        };
      default: {
        const work = this.issues[step] as (...of: never[]) => Promise<unknown>;
        const dying = async (...of: never[]): Promise<never> => {
          if (fault === 'killed after') await work(...of);
          throw new Error('killed');
        };
        return { issues: { ...this.issues, [step]: dying } };
      }
    }
  }

  /** The mail service reports on all mails, as it may do more than once. */
  async #report(eventType: string): Promise<void> {
    await recordMailEvents({
      issues: this.issues,
      addresses: inMemoryAddressStates(),
      log: keptLogger(),
    })(
      aQueueEvent(
        this.mails.map(({ issue, messageId, at }) => ({
          eventType,
          mail: { messageId, timestamp: at.toISOString(), tags: { issue: [issue] } },
        })),
      ),
    );
  }
}

/** What one mail after the other told. */
const toldIn = ({ mails }: World): { told: Told; mail: number }[] =>
  mails.flatMap((mail, number) => mail.told.map((told) => ({ told, mail: number })));

/** Two mails must never have the same of this. */
const newsOf = ({ callId, kind, version, said }: Told): string =>
  kind === 'closing'
    ? `${callId} closing ${said?.next?.date} ${said?.next?.reminder}`
    : `${callId} ${kind === 'new' ? 'new' : `news of ${version}`}`;

const expectNothingTwice = (world: World): void => {
  const issues = world.mails.map(({ issue }) => issue);
  expect(issues).toEqual([...new Set(issues)]);
  const news = toldIn(world).map(({ told }) => newsOf(told));
  expect(news).toEqual([...new Set(news)]);
};

const expectNoneDismissed = (world: World): void => {
  for (const { told, mail } of toldIn(world)) {
    expect(mail).toBeLessThan(world.dismissedAt.get(told.callId) ?? Infinity);
  }
};

/** Once all is quiet, whoever reads the mails knows the last of every call that can be applied for. */
const expectNothingForgotten = (world: World): void => {
  const told = toldIn(world).map((each) => each.told);
  for (const [n, record] of world.records) {
    if (statusOf(record, world.now) !== 'open' || world.marked.get(n) === 'dismissed') continue;
    const its = told.filter(({ callId }) => callId === record.id);
    const heard = its.reduce((last, { version }) => Math.max(last, version), 0);
    expect(heard).toBeGreaterThanOrEqual(record.news.version);
    if (world.marked.get(n) !== 'starred') continue;
    const lastRun = new Date(world.now.getTime() - 7 * DAY);
    const next = nextIn(record, { now: lastRun, zone: MUNICIPALITY.zone });
    if (!next?.reminder) continue;
    const reminders = its
      .filter(({ said }) => said?.next?.date === next.date)
      .map(({ said }) => said?.next?.reminder ?? Infinity);
    expect(Math.min(...reminders)).toBeLessThanOrEqual(next.reminder);
  }
};

/** Of every mail that went out, the archive shows what the ledger says was sent. */
const expectEachKept = async ({ mails, issues, archive }: World): Promise<void> => {
  for (const { issue, told } of mails) {
    const key = parseIssueId(issue);
    const kept = key && (await issues.get(key));
    const copy = key && (await archive.get(key, kept?.handedOverAs ?? ''));
    expect(kept?.state).toBe('accepted');
    expect(JSON.parse(copy?.text ?? 'null')).toEqual(told);
  }
};

/** A happening, as it is written in a counterexample. */
class Happening implements fc.AsyncCommand<object, World> {
  readonly name: string;
  readonly happen: (world: World) => Promise<void> | void;
  constructor(name: string, happen: (world: World) => Promise<void> | void) {
    this.name = name;
    this.happen = happen;
  }
  check = (): boolean => true;
  async run(_model: object, world: World): Promise<void> {
    await this.happen(world);
    expectNothingTwice(world);
    expectNoneDismissed(world);
  }
  toString = (): string => this.name;
}

const call = fc.integer({ min: 1, max: 4 });

const happenings = [
  fc
    .tuple(call, fc.constantFrom(-3, 5, 12, 20, 45, 90), fc.constantFrom(1e6, 2e6))
    .map(
      ([n, days, money]) =>
        new Happening(`feed ${n} +${days} ${money}`, (w) => w.feed(n, days, money)),
    ),
  fc
    .tuple(call, fc.constantFrom('starred' as const, 'dismissed' as const))
    .map(([n, mark]) => new Happening(`${mark} ${n}`, (w) => w.mark(n, mark))),
  fc
    .tuple(fc.constantFrom(...FAULTS), fc.constantFrom(...STEPS), fc.integer({ min: 0, max: 3 }))
    .map(
      ([fault, step, times]) =>
        new Happening(`week, ${fault} ${step}, then ${times}`, (w) => w.week(fault, step, times)),
    ),
];

describe('the digests of many weeks', () => {
  it('tell every piece of news once and forget none, whatever happens and whatever fails', async () => {
    let mails = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.commands(happenings, { maxCommands: 40, size: 'max' }),
        async (commands) => {
          const world = new World();
          await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
          for (const _quiet of [1, 2]) await world.week('none', 'get', 1);
          expectNothingTwice(world);
          expectNoneDismissed(world);
          expectNothingForgotten(world);
          await expectEachKept(world);
          mails += world.mails.length;
        },
      ),
      { numRuns: RUNS },
    );
    expect(mails).toBeGreaterThan(RUNS);
  });
});
