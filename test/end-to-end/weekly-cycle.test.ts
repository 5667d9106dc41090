import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runDigest, runService, type ServiceRun } from '../support/run-service.ts';

const count = z.number().int().nonnegative();

/** The document of `--once --json`, to the letter: a name more or less is a break of the contract. */
const Summary = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: z.string(),
      seen: count,
      new: count,
      changed: count,
      unchanged: count,
      rejected: count,
    }),
  ),
  calls: z.strictObject({ forthcoming: count, open: count, closed: count, withdrawn: count }),
  municipalities: count,
  digests: z.strictObject({ sent: count, skipped: count, failed: count }),
  seconds: z.number().positive(),
});

const summaryOf = (run: ServiceRun): z.infer<typeof Summary> => {
  expect(run.code, run.stderr).toBe(0);
  return Summary.parse(JSON.parse(run.stdout));
};

/** Every file with its size and when it was last written. */
const filesIn = (data: string): string[] =>
  readdirSync(data, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stat: statSync(join(data, name)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ name, stat: { size, mtimeMs } }) => `${name} ${size} ${mtimeMs}`)
    .sort();

const mailsIn = (data: string): string[] =>
  readdirSync(join(data, 'mail')).filter((name) => name.endsWith('.eml'));

describe('the weekly cycle on recorded feeds', () => {
  const data = mkdtempSync(join(tmpdir(), 'grantbridge-cycle-'));
  let first: z.infer<typeof Summary>;

  beforeAll(async () => {
    first = summaryOf(await runService(['--once', '--json', '--data', data]));
  }, 120_000);

  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('collects, and accounts for every record it saw', () => {
    const [portal] = first.sources;
    expect(portal?.id).toBe('eu-portal');
    expect(portal?.new).toBeGreaterThan(100);
    expect(portal?.seen).toBe(
      (portal?.new ?? 0) +
        (portal?.changed ?? 0) +
        (portal?.unchanged ?? 0) +
        (portal?.rejected ?? 0),
    );
    expect(first.calls.open).toBeGreaterThan(50);
    expect(first.calls.forthcoming).toBeGreaterThan(0);
  });

  it('sends one digest to each municipality it has something to tell, none to the others', () => {
    expect(first.digests.failed).toBe(0);
    expect(first.digests.sent).toBeGreaterThan(40);
    expect(first.digests.sent + first.digests.skipped).toBe(first.municipalities);
    expect(mailsIn(data)).toHaveLength(first.digests.sent);
  });

  it('writes to each municipality in its language, and to Iceland in English', async () => {
    const languages = new Set<string>();
    for (const name of mailsIn(data)) {
      const mail = await simpleParser(readFileSync(join(data, 'mail', name)));
      const html = mail.html === false ? '' : mail.html;
      languages.add(/<html[^>]* lang="([a-z]{2})"/.exec(html)?.[1] ?? 'none');
    }
    expect([...languages].sort()).toEqual(['bg', 'el', 'en', 'nb', 'tr']);
  });

  it('previews the digest of the week after from a copy of its data', async () => {
    const before = filesIn(data);
    const out = join(tmpdir(), `grantbridge-preview-${process.pid}.json`);
    const asked = ['--municipality', 'BG-SZR31', '--now', '2026-08-24T07:30+03:00', '--out', out];
    const { code, stderr } = await runDigest([...asked, '--data', data]);
    expect(code, stderr).toBe(0);
    const preview = JSON.parse(readFileSync(out, 'utf8'));
    rmSync(out);
    expect(preview).toMatchObject({ municipalityId: 'BG-SZR31', week: '2026-W35', sends: 'calls' });
    expect(filesIn(data)).toEqual(before);
  }, 60_000);

  it('reuses what it knows at the next start and sends nothing twice', async () => {
    const second = summaryOf(await runService(['--once', '--json', '--data', data]));
    const differing = second.sources.filter((source) => source.new + source.changed > 0);
    expect(differing).toEqual([]);
    expect(second.calls).toEqual(first.calls);
    expect(second.digests).toMatchObject({ sent: 0, failed: 0 });
    expect(mailsIn(data)).toHaveLength(first.digests.sent);
  }, 120_000);
});
