import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EdgeRefusal } from '../../../../infra/local/edges/edge.ts';
import type { RawEmail } from '../../../../infra/local/edges/ses-form.ts';
import { openMailCatcher } from '../../../../infra/local/mail/catcher.ts';
import { openMailStore } from '../../../../infra/local/mail/store.ts';
import type { OnHandled } from '../../../../infra/local/queue.ts';
import { SesEvent } from '../../../../shared/mail/ses-event.ts';
import { aFolder, aRawMail, NOW } from '../fixtures.ts';

type Report = { body: string; onHandled: OnHandled };

const aCatcher = async (folder = aFolder()) => {
  const reports: Report[] = [];
  const store = await openMailStore(folder);
  const report = (body: string, onHandled: OnHandled) => void reports.push({ body, onHandled });
  return { folder, store, reports, catcher: openMailCatcher({ store, report, now: () => NOW }) };
};

const anEmail = (overrides: Partial<RawEmail> = {}): RawEmail => ({
  raw: aRawMail('Покани'),
  source: undefined,
  destinations: [],
  tags: { issue: ['BG-SZR31_main_2026-W34'] },
  configurationSet: 'grantbridge',
  ...overrides,
});

const eventsIn = (reports: readonly Report[]) =>
  reports.map(({ body }) => SesEvent.parse(JSON.parse(body)));

describe('the mail catcher', () => {
  it('has the mail on disk, byte for byte, when the sender gets its id', async () => {
    const { folder, catcher, store } = await aCatcher();
    const id = await catcher.accept(anEmail());
    expect(readFileSync(join(folder, 'mail', `${id}.eml`))).toEqual(aRawMail('Покани'));
    expect(store.get(id)).toEqual({
      messageId: id,
      receivedAt: NOW.toISOString(),
      from: 'digest@grantbridge.example',
      recipients: ['office@town.example'],
      subject: 'Покани',
      tags: { issue: ['BG-SZR31_main_2026-W34'] },
    });
  });

  it('finds every mail again at the next start, the newest first', async () => {
    const { folder, catcher, store } = await aCatcher();
    await catcher.accept(anEmail());
    await catcher.accept(anEmail());
    const again = await openMailStore(folder);
    expect(again.list()).toHaveLength(2);
    expect(new Set(again.list())).toEqual(new Set(store.list()));
  });

  it('reports a send and a delivery, in the form that the ledger reads', async () => {
    const { catcher, reports } = await aCatcher();
    const messageId = await catcher.accept(anEmail());
    const about = {
      messageId,
      at: NOW.toISOString(),
      happenedAt: NOW.toISOString(),
      issueTag: 'BG-SZR31_main_2026-W34',
      addresses: ['office@town.example'],
    };
    expect(eventsIn(reports)).toEqual([
      { feedback: 'sent', address: 'sent', ...about },
      { feedback: 'delivered', address: 'delivered', ...about },
    ]);
  });

  it.each([
    ['bounce@simulator.amazonses.com', ['sent', 'bounced']],
    ['bounce+label@simulator.amazonses.com', ['sent', 'bounced']],
    ['complaint@simulator.amazonses.com', ['sent', 'delivered', 'complained']],
    ['success@simulator.amazonses.com', ['sent', 'delivered']],
    ['bounce@town.example', ['sent', 'delivered']],
  ])('acts as the simulator of SES for %s', async (address, fates) => {
    const { catcher, reports } = await aCatcher();
    await catcher.accept(anEmail({ destinations: [address] }));
    expect(eventsIn(reports).map(({ feedback }) => feedback)).toEqual(fates);
  });

  it('reports again after a restart until every report of a mail was handled', async () => {
    const first = await aCatcher();
    await first.catcher.accept(anEmail());
    await first.reports[0]?.onHandled();

    const second = await aCatcher(first.folder);
    expect(second.catcher.reportUnconfirmed()).toBe(1);
    expect(eventsIn(second.reports)).toEqual(eventsIn(first.reports));
    for (const { onHandled } of second.reports) await onHandled();

    const third = await aCatcher(first.folder);
    expect(third.catcher.reportUnconfirmed()).toBe(0);
    expect(third.reports).toEqual([]);
  });

  it('forgets mails that a crash kept it from taking', async () => {
    const { folder, catcher } = await aCatcher();
    const id = await catcher.accept(anEmail());
    const cut = id.replace(/^0107/, '0108');
    writeFileSync(join(folder, 'mail', `${cut}.json`), '{"half":');
    writeFileSync(join(folder, 'mail', `${cut}.eml.part`), 'From: half');
    const again = await openMailStore(folder);
    expect(again.list().map(({ messageId }) => messageId)).toEqual([id]);
    expect(readdirSync(join(folder, 'mail')).sort()).toEqual([`${id}.eml`, `${id}.json`]);
  });

  it.each([
    ['no sender', 'To: a@b.example\r\n\r\nhello'],
    ['no recipient', 'From: a@b.example\r\n\r\nhello'],
  ])('refuses a mail with %s', async (_what, raw) => {
    const { catcher, store } = await aCatcher();
    await expect(catcher.accept(anEmail({ raw: Buffer.from(raw) }))).rejects.toThrow(EdgeRefusal);
    expect(store.list()).toEqual([]);
  });
});
