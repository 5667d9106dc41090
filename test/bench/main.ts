import { parseArgs } from 'node:util';
import { apiLines, benchApi } from './api.ts';
import { benchBulk, bulkLines } from './bulk.ts';
import { benchBundles, bundleLines } from './bundles.ts';
import { benchCollect, collectLines } from './collect.ts';
import { benchDigest, digestLines } from './digest.ts';
import { benchImport, importLines } from './import.ts';
import { benchMatch, matchLines } from './match.ts';
import { benchPartners, partnersLines } from './partners.ts';

type Bench = () => Promise<{ result: unknown; lines: string[] }>;

/** A measurement and how a person reads it. */
const bench =
  <T>(measure: () => Promise<T>, lines: (result: T) => string[]): Bench =>
  async () => {
    const result = await measure();
    return { result, lines: lines(result) };
  };

const BENCHES: Record<string, Bench> = {
  collect: bench(benchCollect, collectLines),
  bulk: bench(benchBulk, bulkLines),
  digest: bench(benchDigest, digestLines),
  match: bench(benchMatch, matchLines),
  partners: bench(benchPartners, partnersLines),
  import: bench(benchImport, importLines),
  bundles: bench(benchBundles, bundleLines),
  api: bench(benchApi, apiLines),
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`No such bench: ${unknown}. There are: ${Object.keys(BENCHES)}\n`);
  process.exit(2);
}
const results: Record<string, unknown> = {};
for (const name of names) {
  const measured = await BENCHES[name]?.();
  results[name] = measured?.result;
  if (!values.json) print([`== ${name}`, ...(measured?.lines ?? []), ''].join('\n'));
}
if (values.json) print(JSON.stringify(names.length === 1 ? results[names[0] ?? ''] : results));
