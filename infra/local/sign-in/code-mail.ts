import { randomUUID } from 'node:crypto';
import { buildMime } from '../../../shared/mail/mime.ts';
import type { MailCatcher } from '../mail/catcher.ts';
import { html } from '../pages/html.ts';

export type CodeMailDeps = {
  catcher: Pick<MailCatcher, 'accept'>;
  from: string;
  now: () => Date;
};

/** Puts a code into the inbox of this machine, as Cognito would mail it. */
export const mailCode =
  ({ catcher, from, now }: CodeMailDeps) =>
  async (to: string, code: string): Promise<void> => {
    const text = `Your code to sign in to GrantBridge: ${code}\n\nIt works once, for three minutes. If you did not ask for it, somebody typed your address; do nothing.\n`;
    const raw = buildMime({
      from: { name: 'GrantBridge', email: from },
      to,
      subject: `${code} is your code to sign in`,
      text,
      html: html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Your code</title></head><body>${text
        .trim()
        .split('\n\n')
        .map((line) => html`<p>${line}</p>`)}</body></html>`.markup,
      date: now(),
      messageId: `sign-in.${randomUUID()}@grantbridge.example`,
      headers: {},
    });
    await catcher.accept({
      raw: Buffer.from(raw),
      source: from,
      destinations: [to],
      tags: {},
      configurationSet: undefined,
    });
  };
