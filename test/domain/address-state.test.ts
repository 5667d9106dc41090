import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AddressEvent,
  AddressFeedback,
  AddressKey,
  type AddressState,
  afterFeedback,
  lifted,
  suppressionOf,
  unknownAddress,
} from '../../shared/domain/address-state.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';

const KEY = AddressKey.parse('a'.repeat(64));
const READER = { municipalityId: MunicipalityId.parse('BG-SZR31'), contactId: 'main' };

/** A moment so many days after Monday, 17 August 2026. */
const day = (n: number): Instant =>
  Instant.parse(new Date(Date.UTC(2026, 7, 17) + n * 86_400_000).toISOString());

const event = (kind: AddressFeedback, at: number, messageId = `m${at}`): AddressEvent => ({
  messageId,
  kind,
  at: day(at),
  issue: `issue-of-${messageId}`,
});

const liftedOnDay = (state: AddressState, at: Instant): AddressState =>
  lifted(state, { at, who: 'M. Ivanova', reason: 'The mailbox was made anew' });

const heard = (events: readonly AddressEvent[], from: AddressState = unknownAddress(KEY)) =>
  events.reduce((state, each) => afterFeedback(state, each), from);

describe('an address', () => {
  it('gets mail while nothing speaks against it', () => {
    const fine = heard([event('sent', 0), event('delivered', 0), event('delayed', 7)]);
    expect(suppressionOf(fine)).toBeUndefined();
    expect(fine.last).toEqual(event('delayed', 7));
  });

  it.each([
    ['hard-bounce', 'hard-bounce'],
    ['complaint', 'complaint'],
  ] as const)('gets none after one %s, since then and with its issue named', (kind, reason) => {
    const state = heard([event('delivered', 0), event(kind, 1, 'm0'), event('delivered', 7)]);
    expect(suppressionOf(state)).toEqual({ reason, at: day(1), issue: 'issue-of-m0' });
  });

  it('gets none after three soft bounces in a row over two weeks', () => {
    const bounces = [0, 7, 14].map((at) => event('soft-bounce', at));
    expect(suppressionOf(heard(bounces.slice(0, 2)))).toBeUndefined();
    const given = { reason: 'soft-bounces', at: day(14), issue: 'issue-of-m14' };
    expect(suppressionOf(heard(bounces))).toEqual(given);
  });

  it('is not given up for soft bounces of one week, however many', () => {
    expect(
      suppressionOf(heard([0, 1, 2, 3, 4].map((at) => event('soft-bounce', at)))),
    ).toBeUndefined();
  });

  it('counts anew after a delivery, also one that is reported late', () => {
    const bounces = [0, 7, 14].map((at) => event('soft-bounce', at));
    const state = heard([...bounces, event('delivered', 8)]);
    expect(suppressionOf(state)).toBeUndefined();
    expect(state.failures).toHaveLength(1);
  });

  it('is given up for rejections only when they go on, as they speak of what was sent', () => {
    const rejected = [0, 7, 14].map((at) => event('rejected', at));
    expect(suppressionOf(heard(rejected.slice(0, 1)))).toBeUndefined();
    expect(suppressionOf(heard(rejected))).toMatchObject({ reason: 'rejected' });
  });

  it('gets mail again once an administrator lifts it, and none again after the next complaint', () => {
    const free = liftedOnDay(heard([event('complaint', 1)]), day(3));
    expect(suppressionOf(free)).toBeUndefined();
    expect(
      suppressionOf(heard([event('complaint', 1), event('hard-bounce', 2)], free)),
    ).toBeUndefined();
    expect(suppressionOf(heard([event('complaint', 4)], free))).toMatchObject({ at: day(4) });
  });

  it('is free after a lift although the mail service’s clock is ahead of ours', () => {
    expect(suppressionOf(liftedOnDay(heard([event('complaint', 5)]), day(3)))).toBeUndefined();
  });

  it('remembers whose it is, each once', () => {
    const other = { ...READER, contactId: 'deputy' };
    const events = [event('sent', 0), event('delivered', 0)];
    const states = [READER, other, READER].reduce(
      (state, reader) => events.reduce((one, each) => afterFeedback(one, each, reader), state),
      unknownAddress(KEY),
    );
    expect(states.readers).toEqual([other, READER]);
  });
});

describe('reports on an address', () => {
  const events = fc.array(
    fc
      .tuple(
        fc.constantFrom(...AddressFeedback.options),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom('m1', 'm2', 'm3'),
      )
      .map(([kind, at, messageId]) => event(kind, at, messageId)),
    { maxLength: 40 },
  );
  const liftedOn = fc.option(fc.integer({ min: 0, max: 40 }));

  it('end in one state, whatever their order and however often each comes', () => {
    const shuffled = events.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc
          .tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.shuffledSubarray(all))
          .map(([once, again]) => [...once, ...again]),
      ),
    );
    fc.assert(
      fc.property(shuffled, liftedOn, ([all, mixed], on) => {
        const fresh = unknownAddress(KEY);
        const start = on === null ? fresh : liftedOnDay(fresh, day(on));
        expect(heard(mixed, start)).toEqual(heard(all, start));
      }),
      { numRuns: 300 },
    );
  });

  it('change nothing when they were all heard before', () => {
    fc.assert(
      fc.property(events, (all) => {
        const state = heard(all);
        for (const each of all) expect(afterFeedback(state, each)).toBe(state);
      }),
    );
  });

  it('suppress exactly whom a reading in order of time gives up', () => {
    fc.assert(
      fc.property(events, (all) => {
        const fatal = all.some(({ kind }) => kind === 'hard-bounce' || kind === 'complaint');
        const delivered = all.filter(({ kind }) => kind === 'delivered').map(({ at }) => at);
        const row = new Set(
          all
            .filter(({ kind }) => kind === 'soft-bounce' || kind === 'rejected')
            .filter(({ at }) => delivered.every((each) => each < at))
            .map(({ kind, at, messageId }) => `${kind} ${at} ${messageId}`),
        );
        const weeks = new Set([...row].map((each) => Math.floor(dayOf(each) / 7)));
        const givenUp = fatal || (row.size >= 3 && weeks.size >= 2);
        expect(suppressionOf(heard(all)) !== undefined).toBe(givenUp);
      }),
      { numRuns: 300 },
    );
  });

  const dayOf = (name: string): number =>
    (Date.parse(name.split(' ')[1] ?? '') - Date.UTC(2026, 7, 17)) / 86_400_000;
});
