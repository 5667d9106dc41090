import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePreview } from '../../../infra/local/digest-preview.ts';
import { openPreviewData, type PreviewData } from '../../../infra/local/digest-preview-data.ts';
import { previewFile } from '../../../infra/local/digest-preview-file.ts';
import {
  type PreviewOptions,
  readPreviewOptions,
} from '../../../infra/local/digest-preview-options.ts';
import { openEnding } from '../../../infra/local/ending.ts';
import { lockFolder } from '../../../infra/local/lock.ts';
import { composeDigest } from '../../../shared/digest/compose.ts';
import { Contact } from '../../../shared/domain/municipality.ts';
import { IsoWeek } from '../../../shared/domain/time.ts';
import { aDigestContent, themeLabel } from '../../support/digest-content.ts';
import { aFolder } from './fixtures.ts';

const optionsOf = (...args: string[]): PreviewOptions => {
  const options = readPreviewOptions(args);
  if (!options.ok || options.value === 'help') throw new Error('these are options');
  return options.value;
};

describe('the command line of a preview', () => {
  it('takes every option, an instant without seconds among them', () => {
    const args =
      '--municipality BG-SZR31 --contact main --now 2026-11-24T08:00+02:00 --data here --out a.HTML';
    expect(optionsOf(...args.split(' '))).toEqual({
      ...{ municipality: 'BG-SZR31', contact: 'main', data: 'here', out: 'a.HTML' },
      ...{ format: 'html', now: new Date('2026-11-24T06:00:00Z') },
    });
  });

  it.each([
    [[], '--municipality: whose digest is it to be? ids look like BG-SZR31'],
    [['--municipality', 'szr31'], '--municipality: "szr31" is no id; ids look like BG-SZR31'],
    [['--municipality', 'BG-SZR31'], '--out: needs a file that ends in .html, .txt, .eml or .json'],
    [['--municipality', 'BG-SZR31', '--out', 'a.pdf'], 'not "a.pdf"'],
    [['--municipality', 'BG-SZR31', '--out', 'a.txt', '--contact', 'A B'], '--contact: "A B"'],
    [['--municipality', 'BG-SZR31', '--out', 'a.txt', '--now', 'soon'], '--now: "soon"'],
    [['--send'], "'--send'"],
  ])('refuses %j in one line that says what would do', (args, says) => {
    const refused = readPreviewOptions(args);
    expect(refused.ok ? '' : refused.error.message).toContain(says);
    expect(refused.ok ? '' : refused.error.message).not.toContain('\n');
  });
});

describe('the file of a preview', () => {
  const content = aDigestContent();
  const contact = Contact.parse({ id: 'main', email: 'grants@karlovo.example', language: 'bg' });
  const sender = { name: 'GrantBridge', email: 'digest@grantbridge.example' };
  const compose = () => composeDigest(content, contact, { themeLabel, sender });
  const preview = { issue: content.issue, sends: 'calls', content } as const;

  it('is what would be sent, as its ending asks', async () => {
    const { rendered } = compose();
    expect(previewFile(preview, 'html', compose).content).toBe(rendered.html);
    expect(previewFile(preview, 'txt', compose).content).toBe(rendered.text);
    const mail = await simpleParser(
      Buffer.from(previewFile(preview, 'eml', compose).content ?? ''),
    );
    expect(mail.subject).toBe(rendered.subject);
    const json = JSON.parse(String(previewFile(preview, 'json', compose).content));
    expect(json).toMatchObject({ sends: 'calls', ...{ html: rendered.html, text: rendered.text } });
  });

  it('is only there as JSON when nothing would be sent, and a line says why', () => {
    const because = { kind: 'heard-lately', lastWeek: IsoWeek.parse('2026-W33') } as const;
    const nothing = { issue: content.issue, sends: 'nothing', because } as const;
    expect(previewFile(nothing, 'html', compose)).toEqual({
      line: expect.stringContaining('there is nothing to tell, and the contact heard from us'),
    });
    const json = JSON.parse(String(previewFile(nothing, 'json', compose).content));
    expect(json).toMatchObject({ sends: 'nothing', because });
  });
});

describe('previewing on a folder without data', () => {
  const folder = aFolder();
  const ending = openEnding();
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  let data: PreviewData;

  beforeAll(async () => {
    const asked = { municipality: 'BG-SZR31', data: join(folder, 'none') };
    data = await openPreviewData(asked, ending, tell, ['eu-portal']);
  }, 60_000);
  afterAll(() => ending.run());

  const writing = (...args: string[]) => writePreview(optionsOf(...args), async () => data, tell);

  it('reads the recorded feeds into a temporary one, says so, and writes the digest', async () => {
    const out = join(folder, 'digest.txt');
    await writing('--municipality', 'BG-SZR31', '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('Стара Загора');
    expect(told[0]).toContain('reading the recorded feeds into a temporary folder');
    expect(told.at(-1)).toBe(`Written to ${out}`);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it.each([
    ['BG-XXX99', [], 'nobody has the id BG-XXX99; ids look like BG-SZR31'],
    ['BG-SZR31', ['--contact', 'mayor'], '--contact: BG-SZR31 has no mayor; there is main'],
  ])('refuses whom it does not know: %s %j', async (id, more, says) => {
    const out = join(folder, 'none.html');
    await expect(writing('--municipality', id, '--out', out, ...more)).rejects.toThrow(says);
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a file in a folder that is not there', async () => {
    const out = join(folder, 'nowhere', 'a.html');
    await expect(writing('--municipality', 'BG-SZR31', '--out', out)).rejects.toThrow('--out');
  });
});

describe('previewing on a folder that a service runs on', () => {
  const folder = aFolder();

  it('is refused with what to do instead', async () => {
    writeFileSync(join(folder, 'dynamodb.sqlite'), '');
    const lock = lockFolder(folder);
    const ending = openEnding();
    const asked = { municipality: 'BG-SZR31', data: folder };
    await expect(openPreviewData(asked, ending, () => {})).rejects.toThrow(
      /in use by another service.*; stop it, or ask it for \/municipalities\/BG-SZR31\/digest-preview/,
    );
    lock.release();
    await ending.run();
  });
});
