import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Call } from '../../shared/domain/call.ts';
import { Rejection } from '../../shared/domain/source-run.ts';
import { aRecord, collect, ITEM, rss } from './generic/feeds.ts';
import { unsafeParts } from './safe-html/unsafe-parts.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const UNSAFE = /<[a-z/!?]|[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/i;

/** Whatever comes, the run ends, what it brings is valid, and no text of it reads as markup. */
const expectSound = async (answer: unknown, overrides: Record<string, unknown>) => {
  const { calls, rejections, ends } = await collect(answer, overrides);
  expect(ends).toHaveLength(1);
  for (const rejection of rejections) expect(Rejection.safeParse(rejection).error).toBeUndefined();
  for (const call of calls) {
    expect(Call.safeParse(call).error).toBeUndefined();
    const texts = [
      ...Object.values(call.title),
      ...Object.values(call.summary ?? {}),
      call.descriptionText ?? '',
      call.identifier,
      ...call.keywords,
    ];
    for (const text of texts) expect(text).not.toMatch(UNSAFE);
    expect(unsafeParts(call.descriptionHtml ?? '')).toEqual([]);
  }
  return calls;
};

const scrap = fc.constantFrom(
  '<item>',
  '</item>',
  '<entry>',
  '<title>',
  '</title>',
  '<guid>',
  'a',
  '</guid>',
  '<link href="x"/>',
  '<description>',
  '</description>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE x [<!ENTITY e "eeee">]>',
  '&e;',
  '&lt;script&gt;',
  '<script>x()</script>',
  'Deadline: 30 September 2026',
  '"',
  ',',
  '\n',
  '\u202e',
  '\u0000',
  '</channel>',
  '</rss>',
  '<?xml version="1.0"?>',
  '&#x0;',
  '&#99999999;',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join('')),
);

describe('a hostile feed', () => {
  it('of scraps in any order', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (body, framed) => {
        await expectSound(framed ? rss(ITEM, body) : body, { kind: 'rss' });
      }),
      { numRuns: 1500 },
    );
  });

  it('cut off anywhere gives the items before the cut', async () => {
    const whole = rss(ITEM, ITEM.replace('>a<', '>b<'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (at) => {
        const calls = await expectSound(whole.slice(0, at), { kind: 'rss' });
        expect(calls.length).toBe(whole.slice(0, at).split('</item>').length - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('with a bomb of entities expands none of them', async () => {
    const entities = Array.from(
      { length: 20 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${entities.join('')}]>`;
    const item = ITEM.replace('Town meetings', 'Town &l20; meetings');
    const [call] = await expectSound(bomb + rss(item).replace('<?xml version="1.0"?>', ''), {
      kind: 'rss',
    });
    expect(call?.title.en).toBe('Town &l20; meetings');
  });

  it('with an entity from outside fetches nothing', async () => {
    const xxe = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(ITEM.replace('Town', '&x;')).replace('<?xml version="1.0"?>', '')}`;
    const [call] = await expectSound(xxe, { kind: 'rss' });
    expect(call?.title.en).toBe('&x; meetings');
  });

  it.each([
    ['nesting', '<a>'],
    ['items', '<item>'],
    ['items without anything', '<item></item>'],
    ['text', 'x'],
    ['declarations', '<!DOCTYPE a [<!ENTITY a "b">]>'],
  ])('with a million characters of %s ends soon', async (_, part) => {
    const start = performance.now();
    await expectSound(rss(ITEM, `<title>${part.repeat(1_000_000 / part.length)}</title>`), {
      kind: 'rss',
    });
    await expectSound(rss(part.repeat(1_000_000 / part.length)), { kind: 'rss' });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a hostile JSON file', () => {
  it('with any values in its records', async () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), text);
    const record = fc.record(
      Object.fromEntries(
        Object.keys(aRecord())
          .concat('summary', 'description', 'keywords', 'budgetTotal', 'opens')
          .map((key) => [key, value]),
      ),
      { requiredKeys: [] },
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(record, async (odd) => {
        const records = [
          odd,
          {
            ...aRecord(),
            ...odd,
            title: `Call ${JSON.stringify(odd.title)}`,
            deadline: '30/09/2026',
            id: 'x',
          },
        ];
        taken += (await expectSound(records, { kind: 'json' })).length;
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(900);
  });

  it('of any shape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (json) => {
        await expectSound(json, { kind: 'json' });
      }),
      { numRuns: 500 },
    );
  });

  it('with a title of a million characters keeps 500 of them', async () => {
    const long = '<b>'.repeat(10) + 'x'.repeat(1_000_000);
    const [call] = await expectSound(
      [aRecord({ title: long, description: long, keywords: long })],
      { kind: 'json' },
    );
    expect(call?.title.en?.length).toBeLessThanOrEqual(500);
  });
});

describe('a hostile CSV file', () => {
  it('of any characters', async () => {
    const cell = fc.oneof(text, fc.constantFrom('"', '""', ',', '\r\n', '\r', '30/09/2026'));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 20 }), async (cells) => {
        await expectSound(`id,title,deadline\n${cells.join(',')}`, { kind: 'csv' });
        await expectSound(cells.join(''), { kind: 'csv' });
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['"', ',', '\n', '"a",', 'x', 'a"b\n'])(
    'with a million characters of %j ends soon',
    async (part) => {
      const start = performance.now();
      await expectSound(`id,title,deadline\n${part.repeat(1_000_000 / part.length)}`, {
        kind: 'csv',
      });
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
