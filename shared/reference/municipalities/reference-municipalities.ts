import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Municipality } from '../../domain/municipality.ts';

const FILES = ['bulgaria', 'greece', 'turkiye', 'norway', 'iceland'] as const;

/**
 * The municipalities a fresh installation starts with: the members of two Bulgarian associations, Stara
 * Zagora, and neighbours and partners in four countries. Read and checked at each call; throws a ZodError
 * when a file does not follow the schema. For seeding and tests: no Lambda bundle may import it.
 */
export const referenceMunicipalities = (): Municipality[] =>
  FILES.flatMap((file) => {
    const path = new URL(`../data/municipalities/${file}.json`, import.meta.url);
    return z.array(Municipality).parse(JSON.parse(readFileSync(path, 'utf8')));
  });
