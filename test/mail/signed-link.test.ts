import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { ContactKey } from '../../shared/domain/contact-preferences.ts';
import { IssueKey } from '../../shared/domain/digest-issue.ts';
import { BadEnvironmentError } from '../../shared/environment.ts';
import { linkFor, linksFor, unsubscribeHeaders } from '../../shared/mail/contact-links.ts';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import { buildMime } from '../../shared/mail/mime.ts';
import { openLinkKeys } from '../../shared/mail/open-link-keys.ts';
import { ParameterError, secretParameter } from '../../shared/mail/secret-parameter.ts';
import {
  LinkPurpose,
  signIssueToken,
  signToken,
  verifyIssueToken,
  verifyToken,
} from '../../shared/mail/signed-link.ts';
import { NOW } from '../support/builders.ts';

const OLD = `k1:${'A'.repeat(43)}`;
const NEW = `k2:${'B'.repeat(43)}`;
const keys = (...texts: string[]) => LinkKeys.parse(texts.join(','));

const KEY = ContactKey.parse({ municipalityId: 'BG-SZR31', contactId: 'main' });
const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000);

const contacts = fc
  .tuple(fc.stringMatching(/^[A-Z]{2}-[A-Za-z0-9]{1,12}$/), fc.stringMatching(/^[a-z0-9]{1,20}$/))
  .map(([municipalityId, contactId]) => ContactKey.parse({ municipalityId, contactId }));
const purposes = fc.constantFrom(...LinkPurpose.options);

describe('a signed link', () => {
  it('opens what it was made for, for whom it was made, and survives an address bar', () => {
    fc.assert(
      fc.property(contacts, purposes, (contact, purpose) => {
        const token = signToken(purpose, contact, NOW, keys(OLD));
        expect(encodeURIComponent(token)).toBe(token);
        expect(verifyToken(token, purpose, NOW, keys(OLD))).toEqual({ ok: true, value: contact });
      }),
    );
  });

  it('opens nothing once a single character of it is another', () => {
    const letters = fc.constantFrom(...'ABCabc019-_.~');
    fc.assert(
      fc.property(purposes, fc.nat(), letters, (purpose, where, letter) => {
        const token = signToken(purpose, KEY, NOW, keys(OLD));
        const at = where % token.length;
        fc.pre(token[at] !== letter);
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(verifyToken(changed, purpose, NOW, keys(OLD))).toEqual({
          ok: false,
          error: { kind: 'tampered' },
        });
      }),
    );
  });

  it('opens nothing when it is no token at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(verifyToken(text, 'confirm', NOW, keys(OLD)).ok).toBe(false);
      }),
    );
  });

  it('does not serve for anything else', () => {
    const token = signToken('preferences', KEY, NOW, keys(OLD));
    const error = { kind: 'wrong-purpose' };
    expect(verifyToken(token, 'unsubscribe', NOW, keys(OLD))).toEqual({ ok: false, error });
  });

  it.each([
    ['unsubscribe', 730],
    ['preferences', 29],
    ['confirm', 6],
    ['archive', 365],
    ['calendar', 730],
  ] as const)('to %s works for at least %i days, and then says who asked', (purpose, last) => {
    const token = signToken(purpose, KEY, NOW, keys(OLD));
    expect(verifyToken(token, purpose, days(last), keys(OLD)).ok).toBe(true);
    const error = { kind: 'expired', contact: KEY };
    expect(verifyToken(token, purpose, days(last + 2), keys(OLD))).toEqual({ ok: false, error });
  });

  it('outlives the change to another key, and ends with its own', () => {
    const token = signToken('unsubscribe', KEY, NOW, keys(OLD));
    expect(verifyToken(token, 'unsubscribe', NOW, keys(NEW, OLD)).ok).toBe(true);
    expect(verifyToken(token, 'unsubscribe', NOW, keys(NEW)).ok).toBe(false);
    expect(signToken('unsubscribe', KEY, NOW, keys(NEW, OLD))).toContain('.k2.');
  });

  it('is an absolute address under the one of the service', () => {
    const request = { ...KEY, now: NOW, baseUrl: 'https://calls.example/', keys: keys(OLD) };
    const links = linksFor(request);
    expect(links.unsubscribe).toMatch(/^https:\/\/calls\.example\/unsubscribe\/unsubscribe\.BG-/);
    expect(links.preferences).toMatch(/^https:\/\/calls\.example\/preferences\/preferences\.BG-/);
    expect(linkFor('confirm', request)).toMatch(/^https:\/\/calls\.example\/confirm\/confirm\.BG-/);
  });
});

describe('leaving with one click of a mail client', () => {
  it('is offered in headers that a parser of mail reads as one address', async () => {
    const link = linksFor({ ...KEY, now: NOW, baseUrl: 'https://calls.example', keys: keys(OLD) });
    const raw = buildMime({
      from: { name: 'GrantBridge', email: 'digest@grantbridge.example' },
      to: 'grants@town.example',
      subject: 'Digest',
      text: 'Hello',
      html: '<p>Hello</p>',
      date: NOW,
      messageId: 'a@grantbridge.example',
      headers: unsubscribeHeaders(link.unsubscribe),
    });
    const { headerLines, headers } = await simpleParser(Buffer.from(raw));
    expect(headers.get('list')).toMatchObject({ unsubscribe: { url: link.unsubscribe } });
    const post = headerLines.find(({ key }) => key === 'list-unsubscribe-post');
    expect(post?.line).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });
});

describe('the keys of links', () => {
  it.each([
    ['nothing', ''],
    ['no name', 'A'.repeat(43)],
    ['a secret that is too short', `k1:${'A'.repeat(42)}`],
    ['a secret in another alphabet', `k1:${'+'.repeat(43)}`],
    ['one name twice', `${OLD},k1:${'C'.repeat(43)}`],
    ['three', `${OLD},${NEW},k3:${'C'.repeat(43)}`],
  ])('are refused with %s, and not quoted', async (_, secret) => {
    const environment = { PUBLIC_URL: 'https://calls.example', LINK_SECRET: secret };
    const refused = openLinkKeys(environment)();
    await expect(refused).rejects.toThrow(BadEnvironmentError);
    await expect(refused).rejects.not.toThrow(/AAAA|\+\+\+/);
  });
});

describe('the key on AWS', () => {
  const credentials = {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'token',
  };
  const asked: { url: string; init: RequestInit }[] = [];
  const store =
    (status: number, answer: unknown): typeof fetch =>
    async (url, init = {}) => {
      asked.push({ url: String(url), init });
      return Response.json(answer, { status });
    };

  it('is asked of the Parameter Store by a signed request', async () => {
    const answering = store(200, { Parameter: { Name: '/grantbridge/link-secret', Value: OLD } });
    expect(await secretParameter('/grantbridge/link-secret', credentials, answering)).toBe(OLD);
    const [request] = asked.splice(0);
    expect(request?.url).toBe('https://ssm.eu-central-1.amazonaws.com/');
    expect(request?.init.body).toBe('{"Name":"/grantbridge/link-secret","WithDecryption":true}');
    expect(request?.init.headers).toMatchObject({
      'x-amz-target': 'AmazonSSM.GetParameter',
      'x-amz-security-token': 'token',
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/ssm\/aws4_request, SignedHeaders=.*host.*x-amz-target, Signature=[0-9a-f]{64}$/,
      ),
    });
  });

  it('is read once and kept', async () => {
    let reads = 0;
    const open = openLinkKeys(
      { PUBLIC_URL: 'https://calls.example', LINK_SECRET_PARAMETER: '/grantbridge/link-secret' },
      async () => {
        reads += 1;
        return NEW;
      },
    );
    expect((await open())[0].id).toBe('k2');
    await open();
    expect(reads).toBe(1);
  });

  it('fails without a word of what the store said, when it refuses', async () => {
    const refused = secretParameter('/x', credentials, store(400, { message: 'secret words' }));
    await expect(refused).rejects.toThrow(new ParameterError('the Parameter Store answered 400'));
  });
});

describe('a link to one issue', () => {
  const issue = IssueKey.parse({ municipalityId: 'BG-SZR31', contactId: 'main', week: '2026-W34' });
  const token = signIssueToken(issue, NOW, keys(OLD));

  it('opens that issue for a year, and no other', () => {
    expect(verifyIssueToken(token, days(365), keys(NEW, OLD))).toEqual({ ok: true, value: issue });
    const expired = { ok: false, error: { kind: 'expired' } };
    expect(verifyIssueToken(token, days(368), keys(OLD))).toEqual(expired);
    const invalid = { ok: false, error: { kind: 'invalid' } };
    expect(verifyIssueToken(token.replace('W34', 'W35'), NOW, keys(OLD))).toEqual(invalid);
    expect(verifyIssueToken(token, NOW, keys(NEW))).toEqual(invalid);
  });

  it('lets nobody act for the contact, and a link that does opens no issue', () => {
    for (const purpose of LinkPurpose.options) {
      expect(verifyToken(token, purpose, NOW, keys(OLD)).ok).toBe(false);
      expect(verifyIssueToken(signToken(purpose, KEY, NOW, keys(OLD)), NOW, keys(OLD)).ok).toBe(
        false,
      );
    }
  });
});
