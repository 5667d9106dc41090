import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { DeadLetter } from '../../../infra/local/dead-letters.ts';
import type { FunctionSpec, Trigger } from '../../../infra/manifest.ts';

/** The service's time in these tests. */
export const NOW = new Date('2026-08-17T06:00:00.000Z');

/** A folder of its own, removed after the tests of the file. */
export const aFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'grantbridge-local-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

/** What no test expects to happen. */
export const failOnFault = (cause: unknown): void => {
  throw cause;
};

/** Dead letters in memory. */
export const deadLettersInMemory = () => {
  const letters: DeadLetter[] = [];
  return { letters, add: (letter: DeadLetter) => void letters.push(letter) };
};

export const aFunction = (name: string, ...triggers: Trigger[]): FunctionSpec => ({
  name,
  entry: `functions/${name}/index.ts`,
  purpose: 'test',
  triggers,
  access: { table: 'read' },
  timeoutSeconds: 5,
  memoryMb: 128,
});

/** For SDK clients that talk to this machine. */
export const clientConfig = (endpoint: string) => ({
  endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});

/** Edges that must not be called. */
export const unusedEdge = {
  handle: () => Promise.reject(new Error('not expected here')),
  refuse: () => ({ status: 500, headers: {}, body: '' }),
};

/** A small mail as it goes to SES. */
export const aRawMail = (subject = 'Hello', to = 'office@town.example'): Buffer =>
  Buffer.from(
    [
      'From: GrantBridge <digest@grantbridge.example>',
      `To: ${to}`,
      `Subject: ${subject}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'The text part',
      '--x',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<html><head></head><body>The HTML part</body></html>',
      '--x--',
      '',
    ].join('\r\n'),
  );
