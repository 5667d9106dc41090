import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineInstant } from '../../shared/domain/deadline.ts';
import { Programme } from '../../shared/domain/programme.ts';
import { bulgarianProgrammes } from '../../shared/reference/programmes/bulgaria.ts';
import { kindOf } from '../../shared/sources/isun/kind.ts';
import { readProcedurePage } from '../../shared/sources/isun/procedure-page.ts';
import { ISUN_PROGRAMMES, programmeOf } from '../../shared/sources/isun/programmes.ts';
import { readTerms } from '../../shared/sources/isun/terms.ts';
import { toCall } from '../../shared/sources/isun/to-call.ts';
import { encoded, guidOf, procedurePage, terms } from './isun/pages.ts';

const callFrom = (details: Parameters<typeof procedurePage>[0], heading = '') => {
  const page = readProcedurePage(procedurePage(details));
  if (!page) throw new Error('no landmarks');
  return toCall({ guid: guidOf(1), heading, lag: false }, page);
};
const call = (details: Parameters<typeof procedurePage>[0]) => {
  const found = callFrom(details);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value.call;
};
const reason = (details: Parameters<typeof procedurePage>[0]) => {
  const found = callFrom(details);
  return found.ok ? 'call' : found.error.kind;
};

describe('dates', () => {
  const read = (html: string) => {
    const found = readTerms('ref', html);
    return found.ok ? found.value : found.error.kind;
  };
  const closing = (closes: string) => {
    const found = read(terms(closes));
    return typeof found === 'string' ? found : found.deadlines;
  };

  it.each([
    ['14.09.2026 &#x433;. 16:30 &#x447;.', '2026-09-14T13:30:00.000Z'],
    ['15.01.2027 г. 16:30 ч.', '2027-01-15T14:30:00.000Z'],
    ['1.2.2027 9:05', '2027-02-01T07:05:00.000Z'],
    ['14.09.2026 г., 16:30:45 ч.', '2026-09-14T13:30:00.000Z'],
    ['14.09.2026 г. в 16:30 ч.', '2026-09-14T13:30:00.000Z'],
  ])('%s is the clock on the wall in Sofia, summer and winter', (closes, instant) => {
    const found = closing(closes);
    expect(found).toHaveLength(1);
    const [deadline] = typeof found === 'string' ? [] : found;
    expect(deadline && deadlineInstant(deadline).toISOString()).toBe(instant);
  });

  it('without a clock time end with the day', () => {
    expect(closing('14.09.2026 г.')).toEqual([
      { date: '2026-09-14', zone: 'Europe/Sofia', role: 'single' },
    ]);
  });

  it('that are several are cut-offs, in order, each once', () => {
    const windows = [
      terms('10.03.2027 г. 23:59 ч.', '10.11.2026 г. 09:00 ч.'),
      terms('15.07.2026 г. 23:59 ч.', '08.04.2026 г. 09:00 ч.'),
      terms('15.07.2026 г. 23:59 ч.', '08.04.2026 г. 09:00 ч.'),
    ];
    expect(read(windows.join(''))).toMatchObject({
      opensOn: '2026-04-08',
      deadlines: [
        { date: '2026-07-15', role: 'cut-off' },
        { date: '2027-03-10', role: 'cut-off' },
      ],
    });
    expect(closing('15.07.2026 г. 23:59 ч., 09.11.2026 г. и 10.03.2027 г.')).toMatchObject([
      { date: '2026-07-15', time: '23:59' },
      { date: '2026-11-09' },
      { date: '2027-03-10' },
    ]);
  });

  it('in a remark or behind the value are none of the procedure', () => {
    expect(closing('14.09.2026 г. 16:30 ч. (изм. 14.05.2026 г.)')).toMatchObject([
      { date: '2026-09-14', role: 'single' },
    ]);
    expect(closing('14.09.2026 г. 16:30 ч. Публикувано на 10.07.2026 г.')).toHaveLength(1);
  });

  it.each(['31.02.2026 г. 16:30 ч.', '14.09.2026 г. 25:30 ч.', '14.09.1026 г.', '14/09/2026'])(
    '%s cost the record, so that the known deadline stands',
    (closes) => {
      expect(closing(closes)).toBe('bad-date');
    },
  );

  it('that are bad beside good ones cost only themselves', () => {
    const found = read(terms('31.02.2026 г.') + terms('14.09.2026 г.'));
    expect(found).toMatchObject({
      deadlines: [{ date: '2026-09-14' }],
      notes: [{ field: 'deadlines', reason: 'bad-date' }],
    });
  });

  it('never cost a record for a bad opening date', () => {
    const found = read(terms(undefined, 'скоро след 32.13.2026'));
    expect(found).toMatchObject({ notes: [{ field: 'opensOn', reason: 'bad-date' }] });
    expect(found).not.toHaveProperty('opensOn');
  });

  it('may lack the closing one: no deadline is known', () => {
    expect(closing('до изчерпване на средствата')).toEqual([]);
    expect(read('<p><b>Начален срок:</b> 06.04.2026 г. 09:00 ч.</p>')).toMatchObject({
      opensOn: '2026-04-06',
      deadlines: [],
    });
  });

  it('are not borrowed from another label', () => {
    expect(read(`${terms('')}<p>Дата на актуализация: 07.08.2026 г.</p>`)).toBe('bad-date');
  });

  it('that are none are not made up from what stands below', () => {
    for (const closes of ['до изчерпване на средствата', '']) {
      expect(call({ terms: terms(closes) }).deadlines).toEqual([]);
    }
  });

  it('may stand in a table', () => {
    const cells = [
      'Начален срок',
      '10.07.2026 г. 14:00 ч.',
      'Краен срок',
      '14.09.2026 г. 16:30 ч.',
    ];
    for (const [open, close] of [
      ['<dl><dt>', '</dt></dl>'],
      ['<p>', '</p>'],
      ['<td>', '</td>'],
    ]) {
      expect(read(cells.map((cell) => `${open}${encoded(cell)}${close}`).join(''))).toMatchObject({
        opensOn: '2026-07-10',
        deadlines: [{ date: '2026-09-14', time: '16:30' }],
      });
    }
  });

  it('of which no label is left are no dates at all', () => {
    expect(read('<p>14.09.2026 г. 16:30 ч.</p>')).toBe('no-dates');
  });

  it('are read whether Cyrillic comes plain or encoded', () => {
    const plain = terms().replace(/&#x([0-9a-f]+);/gi, (_all, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(plain).toContain('Краен срок');
    expect(read(plain)).toEqual(read(terms()));
  });

  it('of any calendar day are that day', () => {
    const day = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString();
        const [year, month, dayOfMonth] = iso.slice(0, 10).split('-');
        const found = closing(`${dayOfMonth}.${month}.${year} г. ${iso.slice(11, 16)} ч.`);
        expect(found).toMatchObject([{ date: iso.slice(0, 10), time: iso.slice(11, 16) }]);
      }),
    );
  });
});

describe('the text of a procedure', () => {
  it('is its purpose, never the explanation every page begins with', () => {
    const found = call({ purpose: '<p>Първо.</p><ul><li>едно</li></ul><script>x()</script>' });
    expect(found.descriptionText).toBe('Първо.\n\n- едно');
  });

  it('may be missing', () => {
    expect(call({ purpose: '' })).not.toHaveProperty('descriptionText');
  });

  it('is cut where it is too long, and so is the title, with a note', () => {
    const found = callFrom({
      heading: `BG65ISPR001-1.002 - ${'д'.repeat(1000)}`,
      purpose: 'д'.repeat(50_000),
    });
    expect(found.ok && found.value.call.title.bg).toHaveLength(500);
    expect(
      found.ok && found.value.notes.map(({ field, reason: why }) => `${field} ${why}`),
    ).toEqual(['title too-long', 'description too-long']);
  });
});

describe('the heading of a procedure', () => {
  it.each([
    ['BG16FFPR002-5.011 -  Зелени мерки', 'BG16FFPR002-5.011', 'Зелени мерки'],
    ['BG16FFPR001-3.006 - "Терминали - втора“', 'BG16FFPR001-3.006', '"Терминали - втора“'],
    ['BG06RDNP001-19.001-S1 – МИГ &amp; <b>други</b>', 'BG06RDNP001-19.001-S1', 'МИГ & други'],
  ])('%s is a code and a title', (heading, identifier, title) => {
    expect(call({ heading: heading.replace(/<\/?b>/g, '') })).toMatchObject({ identifier });
    expect(call({ heading }).title.bg).toBe(title);
  });

  it.each([
    ['Зелени мерки', 'no-identifier'],
    ['BG16FFPR002-5.011', 'no-identifier'],
    ['BG16FFPR002-5.011 - ', 'no-title'],
    [`${'X'.repeat(151)} - Зелени мерки`, 'bad-shape'],
  ])('%s is none: %s', (heading, why) => {
    expect(reason({ heading })).toBe(why);
  });
});

describe('the kind of a procedure', () => {
  it.each([
    ['Зелени мерки', '', [], 'grant'],
    ['Техническа помощ', '', [], 'direct-award'],
    ['„Осигуряване на техническа помощ за програмата“', '', [], 'direct-award'],
    ['Зелени мерки', 'Ще се внедри техническа помощ.', [], 'grant'],
    ['Зелени мерки', 'Допустим е един конкретен бенефициент.', [], 'direct-award'],
    ['Зелени мерки', '', ['Писмо-покана до конкретните бенефициенти'], 'direct-award'],
    [
      'Зелени мерки',
      '',
      ['Покана за участие в процедура чрез директно предоставяне'],
      'direct-award',
    ],
    ['Зелени мерки', '', ['Покана'], 'grant'],
    ['Зелени мерки', '', ['Таблица от обществено обсъждане'], 'grant'],
    ['Зелени мерки (обществено обсъждане)', '', [], 'consultation'],
  ] as const)('%s, %j, %j is %s', (title, purpose, documents, kind) => {
    expect(kindOf(title, purpose, documents)).toBe(kind);
  });

  it('is read off the page, document names included', () => {
    expect(call({ documents: ['Покана до конкретния бенефициент'] }).kind).toBe('direct-award');
    expect(call({ heading: `BG05SFPR001-4.001 - ${encoded('Техническа помощ')}` }).kind).toBe(
      'direct-award',
    );
  });
});

describe('the programme of a procedure', () => {
  it('follows from its code; one that is new to us keeps its own', () => {
    expect(programmeOf('BG16RFPR001-1.011')).toBe('BG-PKIP');
    expect(programmeOf('BG05SFPR002-2.014')).toBe('BG-PHRD');
    expect(programmeOf('BG-RRP-3.004')).toBe('ISUN-BG-RRP');
    expect(programmeOf('BG16RFTA001-1.001')).toBe('ISUN-BG16RFTA001');
    expect([programmeOf('constructor-1'), programmeOf('ВГ16-1'), programmeOf('')]).toEqual(
      Array(3).fill('ISUN-UNKNOWN'),
    );
  });

  it('is written down, open to Bulgaria alone', () => {
    const written = bulgarianProgrammes().map((programme) => Programme.parse(programme));
    expect(written.map(({ code }) => code).sort()).toEqual([...ISUN_PROGRAMMES].sort());
    for (const { name, eligibility } of written) {
      expect(Object.keys(name).sort()).toEqual(['bg', 'en']);
      expect(eligibility.countries).toMatchObject({ values: ['BG'], exhaustive: true });
    }
  });

  it('never puts a municipality out as a whole', () => {
    for (const programme of bulgarianProgrammes()) {
      expect(Programme.parse(programme).eligibility.applicantTypes?.exhaustive ?? false).toBe(
        false,
      );
    }
  });
});
