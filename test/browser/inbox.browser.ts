import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../shared/digest/palette.ts';
import { START } from '../support/run-service.ts';

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const PORT = 3917;
const ORIGIN = `http://127.0.0.1:${PORT}`;

const data = mkdtempSync(join(tmpdir(), 'grantbridge-browser-'));
const service = spawn(process.execPath, [START, '--port', String(PORT), '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let browser: Browser;

beforeAll(async () => {
  await new Promise<void>((resolve, reject) => {
    let printed = '';
    service.stdout?.on('data', (part: Buffer) => {
      printed += part;
      if (printed.includes('Ctrl-C')) resolve();
    });
    service.on('exit', (code) => reject(new Error(`the service ended with ${code}: ${printed}`)));
  });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') });
});

afterAll(async () => {
  await browser?.close();
  service.removeAllListeners('exit');
  service.kill('SIGINT');
  rmSync(data, { recursive: true, force: true });
});

type Scheme = 'light' | 'dark';

const open = async (path: string, width: number, scheme: Scheme = 'light'): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
  await page.goto(`${ORIGIN}${path}`);
  return page;
};

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe.each([360, 1200])('the inbox at %i pixels', (width) => {
  it('leads from a place to its digest, without scrolling sideways', async () => {
    const page = await open('/inbox', width);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByLabel('Recipient, subject or place').fill('Карлово');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('за Карлово').first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Карлово');
    expect(await scrollsSideways(page)).toBe(false);
    const digest = page.frameLocator('iframe');
    expect(await digest.getByRole('heading', { level: 1 }).textContent()).toBe('Община Карлово');
    await page.close();
  });

  it('shows a digest that a phone can read, in Bulgarian, with links that lead to the sources', async () => {
    const list = await open('/inbox?q=Карлово', width);
    const path = await list.locator('a[href^="/inbox/"]').first().getAttribute('href');
    const mail = await open(`${path}/html`, width);
    expect(await scrollsSideways(mail)).toBe(false);
    expect(await mail.locator('html').getAttribute('lang')).toBe('bg');
    const links = await mail.getByRole('link', { name: 'Към поканата' }).all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(await link.getAttribute('href')).toMatch(
        /^https:\/\/(ec\.europa\.eu|eeagrants\.org)\//,
      );
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await list.close();
    await mail.close();
  });
});

describe.each([
  [360, 1900, 'light'],
  [360, 1900, 'dark'],
  [1200, 1640, 'light'],
  [1200, 1640, 'dark'],
] as const)('a Bulgarian digest at %i × %i pixels, %s', (width, height, scheme) => {
  it('stands on the ground of its scheme, in letters that AA lets stand there', async () => {
    const list = await open('/inbox?q=Карлово', width);
    const path = await list.locator('a[href^="/inbox/"]').first().getAttribute('href');
    const mail = await open(`${path}/html`, width, scheme);
    const colour = (selector: string, property: string): Promise<string> =>
      mail
        .locator(selector)
        .first()
        .evaluate(
          (element, name) => Reflect.get(globalThis, 'getComputedStyle')(element)[name],
          property,
        );
    const palette = scheme === 'dark' ? DARK : LIGHT;
    expect(await colour('.page', 'backgroundColor')).toBe(rgb(palette.page));
    expect(await colour('.card', 'backgroundColor')).toBe(rgb(palette.card));
    expect(await colour('.card', 'color')).toBe(rgb(palette.text));
    expect(await colour('.muted', 'color')).toBe(rgb(palette.muted));
    expect(await scrollsSideways(mail)).toBe(false);
    if (process.env.PICTURES) {
      await mail.screenshot({
        path: join(process.env.PICTURES, `digest-bg-${width}-${scheme}.png`),
        clip: { x: 0, y: 0, width, height },
        fullPage: true,
      });
    }
    await list.close();
    await mail.close();
  });
});

/** A colour of the palette as a browser names it. */
const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
