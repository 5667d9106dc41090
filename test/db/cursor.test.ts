import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorOf, readCursor } from '../../shared/db/cursor.ts';

const BAD = { ok: false, error: { kind: 'bad-cursor' } };
const position = fc.record({
  gsi1pk: fc.constantFrom('CALLS', 'MUNICIPALITIES#03'),
  gsi1sk: fc
    .string({ minLength: 1, maxLength: 250, unit: 'grapheme' })
    .filter((s) => s.length < 300),
});
const LISTS = ['CALLS', 'MUNICIPALITIES#03'];
const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('leads back to where it was made', () => {
    fc.assert(
      fc.property(position, (at) => {
        expect(readCursor(cursorOf(at), LISTS)).toEqual({ ok: true, value: at });
      }),
    );
  });

  it('is safe in an address', () => {
    fc.assert(
      fc.property(position, (at) => {
        expect(cursorOf(at)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('is refused for another list', () => {
    fc.assert(
      fc.property(position, (at) => {
        expect(readCursor(cursorOf(at), ['OTHER'])).toEqual(BAD);
      }),
    );
  });

  it('is refused or leads into the list, whatever a caller makes of it, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readCursor(text, LISTS);
        if (read.ok) expect(LISTS).toContain(read.value.gsi1pk);
        else expect(read).toEqual(BAD);
      }),
    );
  });

  it('is refused with anything added, missing, of another type, too long or spelt another way', () => {
    const at = { gsi1pk: 'CALLS', gsi1sk: '2026' };
    const good = cursorOf(at);
    const bad = [
      encoded({ ...at, pk: 'CALL#x' }),
      encoded({ gsi1pk: 'CALLS' }),
      encoded({ ...at, gsi1sk: 7 }),
      encoded({ ...at, gsi1sk: '' }),
      encoded({ ...at, gsi1sk: 'x'.repeat(301) }),
      encoded({ gsi1sk: '2026', gsi1pk: 'CALLS' }),
      encoded(null),
      `${good}=`,
      ` ${good}`,
      good.slice(1),
    ];
    expect(readCursor(good, LISTS).ok).toBe(true);
    for (const cursor of bad) expect(readCursor(cursor, LISTS), cursor).toEqual(BAD);
  });
});
