import {
  GetSendQuotaCommand,
  ListIdentitiesCommand,
  SESClient,
  SendRawEmailCommand,
  type SendRawEmailCommandInput,
} from '@aws-sdk/client-ses';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../../infra/local/edges/faults.ts';
import { type EdgeServer, startEdges } from '../../../../infra/local/edges/server.ts';
import { sesEdge } from '../../../../infra/local/edges/ses.ts';
import type { RawEmail } from '../../../../infra/local/edges/ses-form.ts';
import { aRawMail, clientConfig, failOnFault, unusedEdge } from '../fixtures.ts';

describe('the SES edge, asked by the SDK', () => {
  const accepted: RawEmail[] = [];
  let fault: Fault | undefined;
  let server: EdgeServer;
  let client: SESClient;

  beforeAll(async () => {
    const ses = sesEdge({
      configurationSets: ['grantbridge'],
      accept: async (email) => {
        accepted.push(email);
        return 'message-1';
      },
      sentLastDay: () => 7,
    });
    const edges = { ses, sqs: unusedEdge, events: unusedEdge };
    server = await startEdges(edges, failOnFault, () => fault);
    client = new SESClient(clientConfig(server.url));
  });
  beforeEach(() => {
    accepted.length = 0;
    fault = undefined;
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  const send = (input: Partial<SendRawEmailCommandInput> = {}) =>
    client.send(new SendRawEmailCommand({ RawMessage: { Data: aRawMail() }, ...input }));

  it('takes a raw mail byte for byte, with its tags, recipients and configuration set', async () => {
    const raw = aRawMail('Покани + & = %20');
    const answer = await send({
      RawMessage: { Data: raw },
      Source: 'digest@grantbridge.example',
      Destinations: ['a@town.example', 'b@town.example'],
      ConfigurationSetName: 'grantbridge',
      Tags: [
        { Name: 'issue', Value: 'BG-SZR31_main_2026-W34' },
        { Name: 'kind', Value: 'digest' },
      ],
    });
    expect(answer.MessageId).toBe('message-1');
    expect(accepted).toEqual([
      {
        raw,
        source: 'digest@grantbridge.example',
        destinations: ['a@town.example', 'b@town.example'],
        tags: { issue: ['BG-SZR31_main_2026-W34'], kind: ['digest'] },
        configurationSet: 'grantbridge',
      },
    ]);
  });

  it('tells the quota', async () => {
    expect(await client.send(new GetSendQuotaCommand({}))).toMatchObject({
      Max24HourSend: 1_000_000,
      MaxSendRate: 1000,
      SentLast24Hours: 7,
    });
  });

  it.each<[string, Partial<SendRawEmailCommandInput>]>([
    ['ConfigurationSetDoesNotExistException', { ConfigurationSetName: 'another' }],
    ['InvalidParameterValue', { Tags: [{ Name: 'issue', Value: 'no spaces' }] }],
    [
      'InvalidParameterValue',
      {
        Tags: [
          { Name: 'a', Value: '1' },
          { Name: 'a', Value: '2' },
        ],
      },
    ],
    ['InvalidParameterValue', { RawMessage: { Data: new Uint8Array() } }],
    ['InvalidParameterValue', { RawMessage: { Data: Buffer.alloc(10_485_761, 'x') } }],
    ['InvalidParameterValue', { Destinations: Array.from({ length: 51 }, (_, n) => `a${n}@b.cd`) }],
  ])('refuses with %s what SES would refuse', async (name, input) => {
    await expect(send(input)).rejects.toMatchObject({ name, $fault: 'client' });
    expect(accepted).toEqual([]);
  });

  it('refuses an action that it does not offer', async () => {
    await expect(client.send(new ListIdentitiesCommand({}))).rejects.toMatchObject({
      name: 'InvalidAction',
    });
  });

  it('can act out throttling: nothing is taken', async () => {
    const refusal = { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' };
    fault = { kind: 'refuse', refusal };
    await expect(send()).rejects.toMatchObject({ name: 'Throttling', message: refusal.message });
    expect(accepted).toHaveLength(0);
  });

  it('can act out an answer that is lost: the mail is taken, the sender does not know', async () => {
    fault = { kind: 'lose-answer' };
    await expect(send()).rejects.not.toHaveProperty('$metadata.httpStatusCode');
    expect(accepted).toHaveLength(1);
  });

  it('refuses a request of no AWS protocol', async () => {
    const answer = await fetch(server.url, { method: 'POST', body: 'hello' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<Code>MissingAction</Code>');
  });
});
