import { describe, expect, it } from 'vitest';
import type { Organisation } from './dataset.ts';
import type { LocalUnit } from './local-units.ts';
import { populationsOf } from './populations.ts';

const unit = (over: Partial<LocalUnit>): LocalUnit => ({
  ...{ id: 'FI-1', country: 'FI', name: 'Vantaa / Vanda', lat: 60.3, lon: 25.03 },
  ...{ population: 240_000, ...over },
});

const municipality = (over: Partial<Organisation>): Organisation => ({
  ...{ id: 'm-1', kind: 'municipality', country: 'FI', name: 'City of Vantaa' },
  ...{ lat: 60.29, lon: 25.04, ...over },
});

const found = (organisation: Partial<Organisation>, ...units: Partial<LocalUnit>[]) =>
  populationsOf([municipality(organisation)], units.map(unit)).get('m-1');

/** About so many kilometres of latitude. */
const km = (some: number): number => some / 111.2;

describe('the inhabitants of municipalities of which a set does not say them', () => {
  it('are those of the unit of the same name, in either of its languages', () => {
    expect(found({}, {})).toBe(240_000);
    expect(found({ name: 'Vanda stad', town: 'Vanda' }, {})).toBe(240_000);
    expect(found({ name: 'Øvertårneå kommun', lat: 66.4, lon: 23.6 }, {})).toBeUndefined();
  });

  it('are those of the nearest unit where none has its name, if it is within 4 km', () => {
    const near = { name: 'Вантаа', lat: 60.29 + km(3) };
    expect(found({}, near, { name: 'Tuusula', lat: 60.29 + km(3.5), population: 1 })).toBe(240_000);
    expect(found({}, { ...near, lat: 60.29 + km(5) })).toBeUndefined();
  });

  it('are those of the name though another unit is nearer, up to 15 km', () => {
    const other = { name: 'Tuusula', lat: 60.29, population: 1 };
    expect(found({}, other, { lat: 60.29 + km(14) })).toBe(240_000);
    expect(found({}, other, { lat: 60.29 + km(16) })).toBe(1);
  });

  it('are those of the larger one where a town and its district have one name', () => {
    const district = { lat: 60.29, lon: 25.04, population: 900 };
    expect(found({}, district, {})).toBe(240_000);
  });

  it('know names without marks and without what they are the name of', () => {
    const there = { lat: 60.29 + km(10) };
    expect(found({ name: 'Gmina Żory' }, { ...there, name: 'Zory' })).toBe(240_000);
    expect(found({ name: 'Municipality of Łódź' }, { ...there, name: 'Lodz' })).toBe(240_000);
    expect(found({ name: 'Municipality' }, { ...there, name: 'Gmina' })).toBeUndefined();
  });

  it('are of its own country, and left as they are where they are known or asked of no municipality', () => {
    expect(found({}, { country: 'EE' })).toBeUndefined();
    expect(found({ population: 7 }, {})).toBeUndefined();
    expect(found({ kind: 'ngo' }, {})).toBeUndefined();
    expect(found({ lat: null }, {})).toBeUndefined();
  });
});
