import { describe, expect, it } from 'vitest';
import { recordMailEvents } from '../../functions/record-mail-events/handler.ts';
import type { DeliveryDeps } from '../../functions/send-digests/deliver-issue.ts';
import { sendDigests } from '../../functions/send-digests/handler.ts';
import { cachedOpenCalls } from '../../shared/digest/open-calls.ts';
import {
  fittingSearches,
  type ShownSearch,
} from '../../shared/digest/searches/fitting-searches.ts';
import { defaultPreferences } from '../../shared/domain/contact-preferences.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { IsoWeek, toInstant } from '../../shared/domain/time.ts';
import type { Mailer } from '../../shared/mail/ses-mailer.ts';
import { aQueueEvent } from '../support/aws-events.ts';
import { aMunicipality, anIndexedCall, NOW } from '../support/builders.ts';
import { anIndexOf } from '../support/call-index.ts';
import { inMemoryAddressStates } from '../support/in-memory/address-states.ts';
import { inMemoryCallMarks } from '../support/in-memory/call-marks.ts';
import { inMemoryContactPreferences } from '../support/in-memory/contact-preferences.ts';
import { inMemoryDigestIssues } from '../support/in-memory/digest-issues.ts';
import { inMemoryIssueArchive } from '../support/in-memory/issue-archive.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { aNoticeInput, aPartnerSearch } from '../support/partner-search-builders.ts';

const WEEK = '2026-W34';
const MINUTE = 60_000;
const KEY = { municipalityId: 'BG-SZR31', contactId: 'main', week: WEEK };

type Mail = { to: string; issue: string; messageId: string; subject: string };

/** A service with one municipality, one fitting call, a clock to move, and a mail service that counts. */
const aService = () => {
  const clock = { now: NOW };
  const mails: Mail[] = [];
  const shown: ShownSearch[] = [];
  const issues = inMemoryDigestIssues();
  const archive = inMemoryIssueArchive();
  let tokens = 0;
  let composed = 0;
  const accepting: Mailer = {
    send: async ({ to, raw, tags }) => {
      const messageId = `ses-${mails.length + 1}`;
      const subject = new TextDecoder().decode(raw);
      mails.push({ to, issue: tags.issue ?? '', messageId, subject });
      return ok({ messageId });
    },
  };
  const deps: DeliveryDeps = {
    ...{ issues, archive },
    compose: () => {
      const subject = `digest ${++composed}`;
      const rendered = { subject, text: subject, html: `<p>${subject}</p>`, links: {} };
      return { rendered, raw: new TextEncoder().encode(subject) };
    },
    mailer: accepting,
    linksFor: async () => ({}),
    newToken: () => `token-${++tokens}`,
    leaseMs: 3 * MINUTE,
    settleMs: 20 * MINUTE,
    log: keptLogger(),
    now: () => clock.now,
  };
  const municipalities = inMemoryMunicipalities([aMunicipality()]);
  const marks = inMemoryCallMarks();
  const preferences = inMemoryContactPreferences();
  const suppressed = new Set<string>();
  const deliver = async (
    overrides: Partial<DeliveryDeps> = {},
    calls = [anIndexedCall()],
    week = WEEK,
  ) => {
    const send = sendDigests({
      ...deps,
      ...overrides,
      municipalities,
      marks,
      preferences,
      suppressedAmong: async (emails) => new Set(emails.filter((each) => suppressed.has(each))),
      openCalls: cachedOpenCalls(anIndexOf(calls)),
      openSearches: async (now) => fittingSearches(shown, now),
    });
    const { batchItemFailures } = await send(
      aQueueEvent([{ week, municipalityIds: [KEY.municipalityId] }]),
    );
    return batchItemFailures.length === 0 ? 'done' : 'again';
  };
  /** The mail service reports every mail it took. */
  const report = () =>
    recordMailEvents({ issues, addresses: inMemoryAddressStates(), log: keptLogger() })(
      aQueueEvent(
        mails.map(({ issue, messageId }) => ({
          eventType: 'Send',
          mail: { messageId, timestamp: clock.now.toISOString(), tags: { issue: [issue] } },
        })),
      ),
    );
  const wait = (minutes: number): void => {
    clock.now = new Date(clock.now.getTime() + minutes * MINUTE);
  };
  return { archive, deps, deliver, issues, mails, preferences, report, shown, suppressed, wait };
};

const issueOf = (service: ReturnType<typeof aService>) =>
  service.issues.ofWeek(IsoWeek.parse(WEEK));

/** The mail that went out, and what the archive shows of the accepted issue. */
const sentAndKept = async (service: ReturnType<typeof aService>) => {
  const [issue] = await issueOf(service);
  const copy = issue && (await service.archive.get(issue, issue.handedOverAs ?? ''));
  return { sent: service.mails.map(({ subject }) => subject), kept: copy?.subject };
};

describe('sending a digest', () => {
  it('hands one mail over and records with it what it told', async () => {
    const service = aService();
    expect(await service.deliver()).toBe('done');
    expect(service.mails).toMatchObject([{ issue: 'BG-SZR31_main_2026-W34' }]);
    expect(await issueOf(service)).toMatchObject([
      {
        state: 'accepted',
        messageId: 'ses-1',
        told: [{ callId: 'eu-portal:1TOPICS', kind: 'new' }],
      },
    ]);
  });

  it('keeps a copy of what it sent, with what it told', async () => {
    const service = aService();
    await service.deliver();
    const [issue] = await issueOf(service);
    const copy = issue && (await service.archive.get(issue, issue.handedOverAs ?? ''));
    expect(copy).toMatchObject({
      ...{ language: 'bg', subject: 'digest 1', html: '<p>digest 1</p>' },
      told: [{ callId: 'eu-portal:1TOPICS', version: 1, kind: 'new' }],
    });
  });

  it('sends nothing that is too large to be kept, and leaves no claim behind', async () => {
    const service = aService();
    const full = async () => err({ kind: 'too-large', bytes: 2, most: 1 } as const);
    expect(await service.deliver({ archive: { keep: full } })).toBe('again');
    expect(service.mails).toEqual([]);
    expect(await issueOf(service)).toEqual([]);
  });

  it('sends nothing twice, however often the message is delivered', async () => {
    const service = aService();
    await service.deliver();
    expect(await service.deliver()).toBe('done');
    expect(service.mails).toHaveLength(1);
  });

  it('lets one of two workers go on when both have the message', async () => {
    const service = aService();
    const outcomes = await Promise.all([service.deliver(), service.deliver()]);
    expect(outcomes.sort()).toEqual(['again', 'done']);
    expect(service.mails).toHaveLength(1);
  });

  it('sends nothing and claims nothing when there is nothing to tell', async () => {
    const service = aService();
    expect(await service.deliver({}, [])).toBe('done');
    expect(service.mails).toEqual([]);
    expect(await issueOf(service)).toEqual([]);
  });

  it('tries again what the mail service refuses for now', async () => {
    const service = aService();
    const refuse: Mailer = {
      send: async () => err({ kind: 'refused', retry: true, code: 'Throttling' }),
    };
    expect(await service.deliver({ mailer: refuse })).toBe('again');
    expect(await service.deliver()).toBe('done');
    expect(service.mails).toHaveLength(1);
  });

  it('does not send again while the outcome of a hand-over may still be reported', async () => {
    const service = aService();
    const lostAnswer: Mailer = {
      send: async (mail) => {
        await service.deps.mailer.send(mail);
        return err({ kind: 'unknown', code: 'TimeoutError' });
      },
    };
    expect(await service.deliver({ mailer: lostAnswer })).toBe('again');
    service.wait(10);
    expect(await service.deliver()).toBe('again');
    await service.report();
    expect(await service.deliver()).toBe('done');
    expect(service.mails).toHaveLength(1);
    expect(await issueOf(service)).toMatchObject([{ state: 'accepted', told: [{ version: 1 }] }]);
  });

  it('sends again what the mail service never took', async () => {
    const service = aService();
    const timeout: Mailer = { send: async () => err({ kind: 'unknown', code: 'TimeoutError' }) };
    await service.deliver({ mailer: timeout });
    service.wait(21);
    await service.report();
    expect(await service.deliver()).toBe('done');
    expect(service.mails).toHaveLength(1);
  });

  it('stops the second worker when a late report shows that the first one had sent', async () => {
    const service = aService();
    const dies: Mailer = {
      send: async (mail) => {
        await service.deps.mailer.send(mail);
        throw new Error('killed');
      },
    };
    await service.deliver({ mailer: dies });
    service.wait(21);
    const heardBy: DeliveryDeps['issues']['heardBy'] = async (...of) => {
      await service.report();
      return service.issues.heardBy(...of);
    };
    await service.deliver({ issues: { ...service.issues, heardBy } });
    expect(await sentAndKept(service)).toEqual({ sent: ['digest 1'], kept: 'digest 1' });
    expect(await issueOf(service)).toMatchObject([{ state: 'accepted', told: [{ version: 1 }] }]);
  });
});

const STEPS = ['get', 'claim', 'heardBy', 'keep', 'handOver', 'accept', 'send'] as const;
const MOMENTS = STEPS.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]);

/** Dies before or after one step, as a process does: nothing behind it runs. */
const dyingAt = (
  deps: DeliveryDeps,
  step: (typeof STEPS)[number],
  when: 'before' | 'after',
): Partial<DeliveryDeps> => {
  const dying =
    <A extends unknown[], R>(work: (...of: A) => Promise<R>) =>
    async (...of: A): Promise<R> => {
      if (when === 'after') await work(...of);
      throw new Error('killed');
    };
  if (step === 'send') return { mailer: { send: dying(deps.mailer.send) } };
  if (step === 'keep') return { archive: { keep: dying(deps.archive.keep) } };
  const { issues } = deps;
  return { issues: { ...issues, [step]: dying(issues[step] as never) } };
};

describe('a contact that has a say', () => {
  const choosing = async (choices: object) => {
    const service = aService();
    const key = { municipalityId: aMunicipality().id, contactId: 'main' };
    await service.preferences.save({ ...defaultPreferences(key), ...choices });
    await service.deliver();
    return service.mails.length;
  };

  it('gets nothing after it left, while it is paused, and before it confirmed', async () => {
    const at = toInstant(NOW);
    expect(await choosing({ standing: { kind: 'unsubscribed', at } })).toBe(0);
    expect(await choosing({ standing: { kind: 'unconfirmed', since: at } })).toBe(0);
    expect(await choosing({ pausedUntil: '2026-09-01' })).toBe(0);
    expect(await choosing({})).toBe(1);
  });

  it('gets no call below the score it asked for', async () => {
    expect(await choosing({ minimumScore: 100, cadence: 'reminders-only' })).toBe(0);
  });

  it('gets nothing at an address that is suppressed', async () => {
    const service = aService();
    for (const { email } of aMunicipality().contacts) service.suppressed.add(email);
    expect(await service.deliver()).toBe('done');
    expect(service.mails).toEqual([]);
    expect(await issueOf(service)).toEqual([]);
  });
});

describe('a municipality that there is nothing to tell', () => {
  const elsewhere = anIndexedCall({ themes: [{ theme: 'sport', weight: 1, words: [] }] });

  it('hears once that it is watched for, and again after four weeks of silence', async () => {
    const service = aService();
    const weeks = ['2026-W34', '2026-W35', '2026-W37', '2026-W38'];
    const mails: number[] = [];
    for (const week of weeks) {
      await service.deliver({}, [elsewhere], week);
      mails.push(service.mails.length);
    }
    expect(mails).toEqual([1, 1, 1, 2]);
  });

  it('hears it once, also when the mail service took it and its answer was lost', async () => {
    const service = aService();
    await service.deliver(dyingAt(service.deps, 'send', 'after'), [elsewhere]);
    service.wait(21);
    const heardBy: DeliveryDeps['issues']['heardBy'] = async (...of) => {
      await service.report();
      return service.issues.heardBy(...of);
    };
    await service.deliver({ issues: { ...service.issues, heardBy } }, [elsewhere]);
    expect(service.mails).toHaveLength(1);
    expect(await issueOf(service)).toMatchObject([{ state: 'accepted', told: [] }]);
  });
});

describe('a partner search that fits', () => {
  const elsewhere = anIndexedCall({ themes: [{ theme: 'sport', weight: 1, words: [] }] });
  const looking = (service: ReturnType<typeof aService>, ...ids: string[]): void => {
    const notice = aNoticeInput({ countries: [] });
    for (const each of ids) {
      const search = aPartnerSearch({ id: idOf(each), owner: 'GR-0501', notice });
      service.shown.push({ search, owner: { en: 'Komotini' } });
    }
  };
  const idOf = (each: string): string => `ps-${each.repeat(20)}`;
  const toldIn = async (service: ReturnType<typeof aService>, week: string) =>
    (await service.issues.ofWeek(IsoWeek.parse(week))).map(({ searches }) => searches);

  it('is worth a mail by itself, and is told to a contact once', async () => {
    const service = aService();
    looking(service, 'a');
    await service.deliver({}, [elsewhere]);
    await service.deliver({}, [elsewhere], '2026-W35');
    expect(service.mails).toHaveLength(1);
    expect(await toldIn(service, WEEK)).toEqual([[idOf('a')]]);
  });

  it('waits for the next week where three fit better, and comes with the calls', async () => {
    const service = aService();
    looking(service, 'd', 'b', 'c', 'a');
    await service.deliver();
    await service.deliver({}, [elsewhere], '2026-W35');
    expect(await toldIn(service, WEEK)).toEqual([[idOf('a'), idOf('b'), idOf('c')]]);
    expect(await issueOf(service)).toMatchObject([{ told: [{ callId: 'eu-portal:1TOPICS' }] }]);
    expect(await toldIn(service, '2026-W35')).toEqual([[idOf('d')]]);
  });

  it('is told once and recorded, wherever the worker is killed', async () => {
    for (const [step, when] of MOMENTS) {
      const service = aService();
      looking(service, 'a');
      await service.deliver(dyingAt(service.deps, step, when), [elsewhere]);
      for (const _delivery of [1, 2, 3]) {
        await service.report();
        service.wait(15);
        await service.deliver({}, [elsewhere]);
      }
      expect([step, when, service.mails.length]).toEqual([step, when, 1]);
      expect(await toldIn(service, WEEK)).toEqual([[idOf('a')]]);
    }
  });

  it.each([
    ['wants none', { partnerSearches: 'never' }],
    ['wants reminders alone', { cadence: 'reminders-only' }],
  ])('is not told to a contact that %s', async (_who, choices) => {
    const service = aService();
    looking(service, 'a');
    const key = { municipalityId: aMunicipality().id, contactId: 'main' };
    await service.preferences.save({ ...defaultPreferences(key), ...Object(choices) });
    await service.deliver();
    expect((await toldIn(service, WEEK)).flatMap((each) => each ?? [])).toEqual([]);
  });
});

describe('a worker killed', () => {
  it.each(MOMENTS)(
    'at %s, %s it took effect, leaves exactly one mail in the end, and its copy',
    async (step, when) => {
      const service = aService();
      await service.deliver(dyingAt(service.deps, step, when));
      await service.report();
      for (const _delivery of [1, 2, 3]) {
        service.wait(15);
        await service.deliver();
        await service.report();
      }
      const { sent, kept } = await sentAndKept(service);
      expect(sent).toHaveLength(1);
      expect(kept).toBe(sent[0]);
      expect(await issueOf(service)).toMatchObject([{ state: 'accepted', told: [{ version: 1 }] }]);
    },
  );
});
