import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The gazetteer's file of the local units of Europe, in its folder. */
export const LOCAL_UNITS = 'lau-europe.jsonl.gz';

/** A line of JSON a local unit, from the gazetteer's file. */
export const localUnitLines = (file: string | URL): string[] =>
  gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
