import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { MailTagError, mailer, openSes } from '../../shared/mail/ses-mailer.ts';

process.env.AWS_ACCESS_KEY_ID = 'local';
process.env.AWS_SECRET_ACCESS_KEY = 'local';

type Answer = (request: IncomingMessage, response: ServerResponse, form: URLSearchParams) => void;

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

/** A mail service on this machine that answers every request in one way, and what it was asked. */
const aMailService = async (answer: Answer) => {
  const asked: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    asked.push(form);
    answer(request, response, form);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  return { asked, port };
};

const accepts: Answer = (_request, response) =>
  response.writeHead(200, { 'content-type': 'text/xml' }).end(`<SendRawEmailResponse
 xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>0100-accepted</MessageId>
 </SendRawEmailResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></SendRawEmailResponse>`);

const fails =
  (status: number, code: string, message = 'no'): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/xml' }).end(`<ErrorResponse
 xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code>
 <Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`);

const mailerAt = (port: number) =>
  mailer({
    client: openSes({ endpoint: `http://127.0.0.1:${port}`, region: 'eu-west-1', answerMs: 300 }),
    from: 'digest@grantbridge.example',
    configurationSet: 'digests',
  });

const aMail = (overrides = {}) => ({
  to: 'grants@karlovo.example',
  raw: Buffer.from('Subject: x\r\n\r\ny\r\n'),
  tags: { issue: 'BG-PDV13_main_2026-W34' },
  ...overrides,
});

describe('mailer', () => {
  it('hands over the message with sender, recipient, tags and configuration set', async () => {
    const { asked, port } = await aMailService(accepts);
    const sent = await mailerAt(port).send(aMail());
    expect(sent).toEqual({ ok: true, value: { messageId: '0100-accepted' } });
    expect(asked).toHaveLength(1);
    const form = Object.fromEntries(asked[0] ?? []);
    expect(form).toMatchObject({
      Action: 'SendRawEmail',
      Source: 'digest@grantbridge.example',
      'Destinations.member.1': 'grants@karlovo.example',
      'Tags.member.1.Name': 'issue',
      'Tags.member.1.Value': 'BG-PDV13_main_2026-W34',
      ConfigurationSetName: 'digests',
    });
    const raw = Buffer.from(form['RawMessage.Data'] ?? '', 'base64').toString('ascii');
    expect(raw).toBe('Subject: x\r\n\r\ny\r\n');
  });

  it.each([
    [400, 'MessageRejected', false],
    [400, 'MailFromDomainNotVerifiedException', false],
    [400, 'ConfigurationSetDoesNotExist', false],
    [400, 'InvalidParameterValue', false],
    [403, 'InvalidClientTokenId', false],
    [400, 'Throttling', true],
    [400, 'AccountSendingPausedException', true],
    [403, 'RequestExpired', true],
  ])('is told %i %s: certainly not taken, to be tried again: %s', async (status, code, retry) => {
    const { asked, port } = await aMailService(fails(status, code));
    const sent = await mailerAt(port).send(aMail());
    expect(sent).toMatchObject({ ok: false, error: { kind: 'refused', retry } });
    expect(sent.ok || sent.error.code).toMatch(code.replace(/Exception$/, ''));
    expect(asked).toHaveLength(1);
  });

  it('tries again later when the daily quota is used up', async () => {
    const { port } = await aMailService(fails(400, 'Throttling', 'Daily message quota exceeded.'));
    const sent = await mailerAt(port).send(aMail());
    expect(sent).toEqual({
      ok: false,
      error: { kind: 'refused', retry: true, code: 'Throttling' },
    });
  });

  it.each([
    ['a server error', fails(500, 'InternalFailure')],
    ['an unavailable service', fails(503, 'ServiceUnavailable')],
    ['no answer in time', () => undefined],
    ['a connection cut after the request', (request) => request.socket.destroy()],
    ['a reset after the request', (request) => request.socket.resetAndDestroy()],
    [
      'an answer without a message id',
      (_request, response) => response.writeHead(200).end('<SendRawEmailResponse/>'),
    ],
    ['an answer that breaks off', (_request, response) => response.writeHead(200).end('<Send')],
  ] satisfies [string, Answer][])(
    'does not know after %s, and does not ask twice',
    async (_, answer) => {
      const { asked, port } = await aMailService(answer);
      const sent = await mailerAt(port).send(aMail());
      expect(sent).toMatchObject({ ok: false, error: { kind: 'unknown' } });
      expect(asked).toHaveLength(1);
    },
  );

  it('knows that nothing went out when nobody listens', async () => {
    const { port } = await aMailService(accepts);
    await new Promise((closed) => servers.pop()?.close(closed));
    const sent = await mailerAt(port).send(aMail());
    expect(sent).toEqual({
      ok: false,
      error: { kind: 'refused', retry: true, code: 'ECONNREFUSED' },
    });
  });

  it('refuses an address that mail cannot reach, without asking', async () => {
    const { asked, port } = await aMailService(accepts);
    const sent = await mailerAt(port).send(aMail({ to: 'кмет@karlovo.example' }));
    expect(sent).toMatchObject({ ok: false, error: { kind: 'refused', retry: false } });
    expect(asked).toHaveLength(0);
  });

  it('fails loudly on a tag that would come back changed or not at all', async () => {
    const { asked, port } = await aMailService(accepts);
    for (const tags of [{ issue: 'a b' }, { issue: '' }, { 'is sue': 'a' }]) {
      await expect(mailerAt(port).send(aMail({ tags }))).rejects.toThrow(MailTagError);
    }
    expect(asked).toHaveLength(0);
  });
});
