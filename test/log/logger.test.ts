import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { logger } from '../../shared/log/logger.ts';

describe('the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'grantbridge-log-'));
  const LOG_FILE = join(folder, 'service.log');
  const log = logger('send-digests', { LOG_FILE });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes one JSON line a message, with the function and a stable code', () => {
    log.info('digest.accepted', { issue: 'BG-SZR31_main_2026-W34', items: 3 });
    const [line] = readFileSync(LOG_FILE, 'utf8').trim().split('\n');
    expect(JSON.parse(line ?? '')).toEqual({
      level: 'info',
      function: 'send-digests',
      code: 'digest.accepted',
      issue: 'BG-SZR31_main_2026-W34',
      items: 3,
    });
  });

  it('names an error and its place, but does not repeat its message, which may quote data', () => {
    log.error('unexpected-error', {}, new TypeError('bad address grants@place.example'));
    const written = readFileSync(LOG_FILE, 'utf8');
    expect(written).toContain('"name":"TypeError"');
    expect(written).toContain('logger.test.ts');
    expect(written).not.toContain('grants@place.example');
  });
});
