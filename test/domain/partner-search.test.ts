import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PartyId } from '../../shared/domain/ids.ts';
import { answered, interestStateAt, mayExpress, takenBack } from '../../shared/domain/interest.ts';
import {
  asOf,
  closed,
  endOf,
  expired,
  isOpenSearch,
  moderated,
  type PartnerSearch,
  submitted,
  withdrawn,
} from '../../shared/domain/partner-search.ts';
import {
  MOST_OPEN_SEARCHES,
  unpartnered,
  withInterest,
  withInterestAnswered,
  withInterestGone,
  withInterestReceived,
  withoutSearch,
  withSearch,
  withSearchErased,
} from '../../shared/domain/partnering.ts';
import { plainWords } from '../../shared/domain/plain-words.ts';
import { ok } from '../../shared/domain/result.ts';
import { PlainDate, toInstant, Zone } from '../../shared/domain/time.ts';
import { NOW } from '../support/builders.ts';
import { anInterest, aPartnerSearch } from '../support/partner-search-builders.ts';

const AT = toInstant(NOW);
const HOUR = 3_600_000;
const GREEK = PartyId.parse('GR-0501');

const MOVES = {
  submit: (search: PartnerSearch) => submitted(search, AT),
  approve: (search: PartnerSearch) => moderated(search, { decision: 'approve' }, AT),
  reject: (search: PartnerSearch) => moderated(search, { decision: 'reject', reason: 'No' }, AT),
  close: (search: PartnerSearch) => closed(search, [GREEK], AT),
  withdraw: (search: PartnerSearch) => withdrawn(search, AT),
  expire: (search: PartnerSearch) => ok(expired(search, AT)),
};

/** The states that a draft goes through, with the step that led to each; a step that is refused leads nowhere. */
const wayOf = (names: readonly (keyof typeof MOVES)[]): string[] => {
  let search = aPartnerSearch({ state: { kind: 'draft' } });
  return names.map((name) => {
    const before = search.state.kind;
    const next = MOVES[name](search);
    if (next.ok) search = next.value;
    return `${before} ${name} ${search.state.kind}`;
  });
};

describe('a partner search', () => {
  it('is shown only after somebody approved it, and never comes back from where it ended', () => {
    const names = ['submit', 'approve', 'reject', 'close', 'withdraw', 'expire'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (steps) => {
        for (const step of wayOf(steps)) {
          expect(step).not.toMatch(/^(?!pending-moderation approve|published).* published$/);
          expect(step).not.toMatch(/^(closed|withdrawn) \w+ (?!\1)/);
          expect(step).not.toMatch(/^expired \w+ (?!expired|closed)/);
        }
      }),
    );
    expect(wayOf(['submit', 'approve', 'expire', 'close']).at(-1)).toBe('expired close closed');
  });

  it.each([
    ['2026-08-18', undefined, { value: '2026-08-18T20:59:59.999Z' }],
    ['2026-08-17', undefined, { error: { kind: 'ends-too-soon' } }],
    ['2027-08-18', undefined, { value: '2027-08-18T20:59:59.999Z' }],
    ['2027-08-19', undefined, { error: { kind: 'ends-too-late' } }],
    ['2026-09-16', '2026-09-16T15:00:00Z', { value: '2026-09-16T15:00:00.000Z' }],
    ['2026-09-17', '2026-09-16T15:00:00Z', { error: { kind: 'ends-after-the-call' } }],
    // It is the next day in Sofia already.
    ['2026-09-17', '2026-09-16T22:00:00Z', { value: '2026-09-16T22:00:00.000Z' }],
  ])('until %s, with a call until %s, ends so', (until, callEnds, expected) => {
    const end = endOf(
      { until: PlainDate.parse(until) },
      Zone.parse('Europe/Sofia'),
      callEnds === undefined ? undefined : new Date(callEnds),
      NOW,
    );
    expect(end).toMatchObject(expected);
  });

  it('is over the moment after it ends, written down or not', () => {
    const search = aPartnerSearch();
    const end = new Date(search.endsAt);
    expect([asOf(search, end).state.kind, isOpenSearch(search, end)]).toEqual(['published', true]);
    const after = new Date(end.getTime() + 1);
    expect(asOf(search, after).state.kind).toBe('expired');
    expect(isOpenSearch(search, after)).toBe(false);
    expect(mayExpress(search, GREEK, undefined, after)).toMatchObject({
      error: { kind: 'search-over' },
    });
  });
});

describe('an expression of interest', () => {
  const search = aPartnerSearch();
  const after = new Date(Date.parse(search.endsAt) + 1);

  it('is answered once, by what was said first', () => {
    const accepted = answered(anInterest(), search, 'accepted', NOW);
    if (!accepted.ok) throw new Error(accepted.error.kind);
    expect(accepted.value).toMatchObject({ state: 'accepted', answeredAt: AT });
    expect(answered(accepted.value, search, 'accepted', after)).toEqual(accepted);
    const refused = { error: { kind: 'answered-before', state: 'accepted' } };
    expect(answered(accepted.value, search, 'declined', NOW)).toMatchObject(refused);
    expect(takenBack(accepted.value, NOW)).toMatchObject(refused);
  });

  it('expires with its search unless it was answered', () => {
    expect(interestStateAt(anInterest(), search, NOW)).toBe('sent');
    expect(interestStateAt(anInterest(), search, after)).toBe('expired');
    expect(interestStateAt(anInterest({ state: 'accepted' }), search, after)).toBe('accepted');
  });
});

describe('what a party has under way', () => {
  it('is at most four interests in any hour and ten in any day, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 80 }), (minutes) => {
        let partnering = unpartnered(GREEK);
        let now = NOW.getTime();
        const taken: number[] = [];
        for (const gap of minutes) {
          now += gap * 60_000;
          const next = withInterest(partnering, new Date(now));
          if (!next.ok) continue;
          partnering = next.value;
          taken.push(now);
        }
        for (const at of taken) {
          const within = (hours: number) =>
            taken.filter((each) => each <= at && at - each < hours * HOUR).length;
          expect(within(1)).toBeLessThanOrEqual(4);
          expect(within(24)).toBeLessThanOrEqual(10);
        }
      }),
    );
  });

  it('is five searches that are not over; one that ends makes room', () => {
    const searches = Array.from({ length: MOST_OPEN_SEARCHES + 1 }, (_, n) =>
      aPartnerSearch({ id: `ps-${String(n).padStart(20, '0')}` }),
    );
    let partnering = unpartnered(GREEK);
    for (const search of searches.slice(0, -1)) {
      const next = withSearch(partnering, search, NOW);
      if (!next.ok) throw new Error(next.error.kind);
      partnering = next.value;
    }
    const [first, last] = [searches[0], searches.at(-1)];
    if (!first || !last) throw new Error('there are six');
    expect(withSearch(partnering, last, NOW)).toMatchObject({ error: { kind: 'too-many-open' } });
    expect(withSearch(withoutSearch(partnering, first.id), last, NOW).ok).toBe(true);
    expect(withSearch(partnering, last, new Date('2026-09-11T00:00:00Z')).ok).toBe(true);
  });
});

describe('what a party received', () => {
  const interest = anInterest();
  const waits = withInterestReceived(unpartnered(GREEK), interest);

  it('waits until it is answered, which is something that the party did', () => {
    expect(waits.received).toEqual([{ searchId: interest.searchId, sentAt: interest.sentAt }]);
    const later = new Date(NOW.getTime() + 30 * HOUR);
    const said = { ...interest, answeredAt: toInstant(later) };
    const { actedOn, received } = withInterestAnswered(waits, said, later);
    expect({ actedOn, received }).toMatchObject({
      ...{ actedOn: '2026-08-18', received: [{ answeredAt: toInstant(later) }] },
    });
  });

  it('is forgotten once it is taken back, or its search is deleted', () => {
    const twice = withInterestReceived(waits, interest);
    expect(withInterestGone(twice, interest).received).toHaveLength(1);
    expect(withSearchErased(twice, interest.searchId).received).toEqual([]);
  });

  it('is remembered of the latest forty alone', () => {
    let partnering = waits;
    for (let n = 1; n <= 40; n += 1) {
      const sentAt = new Date(NOW.getTime() + n).toISOString();
      partnering = withInterestReceived(partnering, anInterest({ sentAt }));
    }
    expect(partnering.received).toHaveLength(40);
    const old = { ...interest, answeredAt: AT };
    expect(withInterestAnswered(partnering, old, NOW).received).toEqual(partnering.received);
  });
});

describe('a text for others', () => {
  const words = plainWords(2000);
  const refuses = (text: string) => !words.safeParse(text).success;

  it('holds no e-mail address, wherever it stands', () => {
    const around = fc.string({ maxLength: 30 });
    const address = fc.emailAddress();
    fc.assert(
      fc.property(around, address, around, (a, email, b) => {
        expect(refuses(`${a}${email}${b}`)).toBe(true);
      }),
    );
  });

  it.each([
    ...['+359 42 614 614', '00359 888 123456', '(042) 614-614', '0888 12 34 56', 'тел. 614 614'],
    ...[
      'Τηλ: 25310-12345',
      'tlf. 51 90 80 00',
      'grants (at) town.example',
      'see http://town.example',
    ],
    ...['<b>us</b>', '&lt;b&gt;', 'right\u202eleft', 'zero\u200bwidth', 'www.town.example'],
  ])('is refused for %s', (text) => {
    expect(refuses(`Please write: ${text} soon`)).toBe(true);
  });

  it.each([
    'Budget 1 500 000 EUR, of which 10 % are our own, in 2021-2027.',
    'From 01.09.2026 to 30.10.2026; the first stage closes on 15.09.',
    'Ние имаме 12 училища (3 от тях с 0,5 MW фотоволтаици) & търсим община < 50 000 жители.',
    'Αναζητούμε δήμο με πληθυσμό 20.000–60.000 στο EL513.',
    'LIFE-2026-CET-OSS, topic 101 234 567: a < b and c > d, tel aviv, phone cabins.',
    'Line one.\nLine two.\tTabbed.',
  ])('may say: %s', (text) => {
    expect(words.safeParse(text)).toMatchObject({ success: true });
  });
});
