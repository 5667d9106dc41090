import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENT_CATALOGUE } from '../../events/catalogue.ts';
import { schemaText } from '../../events/generate-schemas.ts';

const folder = (name: string): string => new URL(`../../events/${name}/`, import.meta.url).pathname;

describe('the event contracts', () => {
  it.each(EVENT_CATALOGUE.map((contract) => [contract.name, contract] as const))(
    '%s has an example that follows it and a schema that is current',
    (name, contract) => {
      const example = readFileSync(`${folder('examples')}${name}.json`, 'utf8');
      expect(contract.detail.parse(JSON.parse(example))).toEqual(JSON.parse(example));
      expect(readFileSync(`${folder('schemas')}${name}.json`, 'utf8')).toBe(schemaText(contract));
    },
  );

  it('keeps no example or schema of an event that is gone', () => {
    const expected = EVENT_CATALOGUE.map(({ name }) => `${name}.json`).sort();
    expect(readdirSync(folder('examples')).sort()).toEqual(expected);
    expect(readdirSync(folder('schemas')).sort()).toEqual(expected);
  });
});
