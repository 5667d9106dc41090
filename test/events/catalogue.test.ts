import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENT_CATALOGUE } from '../../events/catalogue.ts';
import { schemaText } from '../../events/generate-schemas.ts';
import { KEPT_INSIDE, SENT_OUT } from '../../events/sent-out.ts';

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

describe('what webhooks get', () => {
  it('is decided for each event: it goes out, or stays inside for a reason', () => {
    const decided = [...SENT_OUT, ...Object.keys(KEPT_INSIDE)].sort();
    expect(decided).toEqual(EVENT_CATALOGUE.map(({ name }) => name).sort());
  });

  it('holds no place for an address, a name of a person or what somebody wrote', () => {
    const sent = EVENT_CATALOGUE.filter(({ name }) => new Set<string>(SENT_OUT).has(name));
    for (const contract of sent) {
      const properties = [...schemaText(contract).matchAll(/"(\w+)": \{/g)].map(([, name]) => name);
      const personal = /mail|phone|contact|message|person|address|note|text|token/i;
      expect(properties.filter((name) => personal.test(name ?? ''))).toEqual([]);
    }
  });
});
