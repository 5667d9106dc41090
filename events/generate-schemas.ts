import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { EVENT_CATALOGUE } from './catalogue.ts';

/** The JSON Schema of one event's detail, as published for other systems. */
export const schemaText = (contract: (typeof EVENT_CATALOGUE)[number]): string => {
  const schema = z.toJSONSchema(contract.detail, { io: 'input', unrepresentable: 'any' });
  const titled = { ...schema, title: contract.name, description: contract.description };
  return `${JSON.stringify(titled, null, 2)}\n`;
};

if (import.meta.main) {
  const folder = join(import.meta.dirname, 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const contract of EVENT_CATALOGUE) {
    writeFileSync(join(folder, `${contract.name}.json`), schemaText(contract));
  }
}
