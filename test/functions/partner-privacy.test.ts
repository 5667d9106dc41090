import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import {
  ADMINISTRATOR,
  aPartnerService,
  HASKOVO,
  KOMOTINI,
  officerOf,
  ZAGORA,
} from '../support/partner-service.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();

const OWNER = 'grants@stara-zagora.example';
const OTHER = 'dimos@komotini.example';

/** Every way in which an address may be written down, encoded ones included. */
const spellings = (address: string): string[] => {
  const bytes = Buffer.from(address);
  return [
    address,
    address.replace('@', '%40'),
    address.replace('@', '=40'),
    address.replace('@', '&#64;'),
    bytes.toString('hex'),
    // Wherever in a text it begins, three bytes of it at a time stand in its base64.
    ...[0, 1, 2].map((skip) => {
      const whole = Math.floor((bytes.length - skip) / 3) * 3;
      return bytes.subarray(skip, skip + whole).toString('base64');
    }),
  ];
};

const holds = (text: string, address: string): boolean =>
  spellings(address).some((each) => text.toLowerCase().includes(each.toLowerCase()));

type Service = Awaited<ReturnType<typeof aPartnerService>>;

const EVERYBODY = [...[ZAGORA, KOMOTINI, HASKOVO].map(officerOf), ADMINISTRATOR];

/** Everything that can be read, by everybody. */
const lookAround = async ({ ask, deliver }: Service, id: string): Promise<void> => {
  const fitting = '/municipalities/{id}/partner-searches';
  for (const claims of EVERYBODY) {
    await ask('GET', '/partner-searches', claims);
    await ask('GET', '/partner-searches', claims, { query: { owner: ZAGORA.id } });
    await ask('GET', '/partner-searches/{id}', claims, { path: { id } });
    await ask('GET', '/partner-searches/{id}/interests', claims, { path: { id } });
    await ask('GET', fitting, claims, { path: { id: claims.party ?? ZAGORA.id } });
  }
  await deliver();
};

/** Each text that left the service. What a mail says of its own reader is no secret to them. */
const everythingSaid = async ({ answers, log, told, mails }: Service): Promise<string[]> => [
  ...answers.map(({ raw }) => raw),
  JSON.stringify([log.lines, told]),
  ...(await Promise.all(
    mails.map(async ({ to, raw }) => {
      const { text, html, headerLines } = await simpleParser(raw);
      const parts = [text, html, raw, ...headerLines.map(({ line }) => line)];
      return parts.join('\n').replaceAll(to, '');
    }),
  )),
];

describe('the addresses of both sides', () => {
  it('are in no answer, mail, event or log line of a whole life before both agree', async () => {
    const service = await aPartnerService(await newTable());
    const id = await service.published();
    await service.express(id);
    await service.express(id, { message: `Reach me at ${OTHER}`, request: 'i-2' });
    await service.express(id, { from: ZAGORA.id });
    await service.answer(id, 'accepted', officerOf(HASKOVO));
    await service.express(id, {}, officerOf(HASKOVO));
    await lookAround(service, id);
    await service.answer(id, 'declined', officerOf(ZAGORA), HASKOVO.id);
    service.clock.now = new Date('2026-08-25T05:10:00Z');
    await service.tend();
    await lookAround(service, id);
    expect(service.answers.length).toBeGreaterThan(40);
    expect(service.mails.length).toBeGreaterThanOrEqual(5);
    const said = await everythingSaid(service);
    for (const address of [OWNER, OTHER, 'obshtina@haskovo.example']) {
      expect(said.filter((text) => holds(text, address))).toEqual([]);
    }
  });

  it('are shown to the two who agreed, and to nobody else', async () => {
    const service = await aPartnerService(await newTable());
    const id = await service.published();
    await service.express(id);
    await service.answer(id, 'accepted');
    const shown = await Promise.all(
      EVERYBODY.map((claims) =>
        service.ask('GET', '/partner-searches/{id}/interests', claims, { path: { id } }),
      ),
    );
    expect(shown.map(({ raw }) => holds(raw, OTHER))).toEqual([true, false, false, false]);
    expect(shown.map(({ raw }) => holds(raw, OWNER))).toEqual([false, true, false, false]);
  });

  it('are found by this test wherever they are hidden', () => {
    for (const pad of ['', 'x', 'xy']) {
      expect(holds(Buffer.from(`${pad}${OWNER} and more`).toString('base64'), OWNER)).toBe(true);
    }
    expect(holds(encodeURIComponent(OWNER), OWNER)).toBe(true);
    expect(holds('grants at stara-zagora', OWNER)).toBe(false);
  });
});
