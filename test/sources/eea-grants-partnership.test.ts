import { describe, expect, it } from 'vitest';
import { partnershipOf } from '../../shared/sources/eea-grants/partnership.ts';

const rule = (text: string, label = '') => {
  const found = partnershipOf([label, text]);
  return typeof found === 'object' ? found.donorPartner : found;
};

describe('the rule on donor partners', () => {
  it.each([
    ['A donor project partner is mandatory.', 'required'],
    ['Projects must have at least one partner from Norway, Iceland or Liechtenstein.', 'required'],
    ['Партньорството с организация от държавите донори е задължително.', 'required'],
    ['Projects in partnership with a donor state entity receive 10 additional points.', 'scored'],
    [
      'A donor partner is not required; projects that have one receive up to 5 extra points.',
      'scored',
    ],
    ['За партньор от страна донор се дават допълнителни точки.', 'scored'],
    ['Partnership with entities from the donor states is encouraged.', 'optional'],
    ['A donor project partner is not mandatory.', 'optional'],
    ['Партньорството с организация от държава донор не е задължително.', 'optional'],
  ])('%j says %s', (text, expected) => expect(rule(text)).toBe(expected));

  it('is quoted with the sentence that states it', () => {
    expect(partnershipOf(['', 'We pay. A donor project partner is mandatory. Apply.'])).toEqual({
      donorPartner: 'required',
      text: 'A donor project partner is mandatory.',
    });
  });

  it('is read from its label first', () => {
    expect(rule('A donor partner is optional.', 'Mandatory')).toBe('required');
  });

  it.each([
    'Partners must be registered.',
    'The donor states are Iceland, Liechtenstein and Norway.',
    'Applicants must have an office. Donor partners may be found in a database.',
  ])('is not guessed from %j', (text) => expect(rule(text)).toBeUndefined());

  it('that is demanded here and left open there is contradictory', () => {
    expect(rule('A donor partner is mandatory. A donor partner is optional.')).toBe(
      'contradictory',
    );
  });
});
