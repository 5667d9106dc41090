import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import * as z from 'zod';
import { type Html, html } from '../pages/html.ts';
import { type Page, page } from '../pages/page.ts';
import { readBody } from '../request-body.ts';
import type { Codes } from './codes.ts';
import { PAGES_PATH } from './names.ts';
import { personByEmail } from './people.ts';

export type InteractionDeps = {
  provider: Provider;
  codes: Codes;
  mail: (to: string, code: string) => Promise<void>;
};

const MOST_BYTES = 4096;

const Fields = z.union([
  z.strictObject({ code: z.string().max(20) }),
  z.strictObject({ email: z.string().max(254) }),
]);

/**
 * The two pages of a sign-in: the address, then the code that was mailed there. Which addresses are known the pages do
 * not tell. Undefined when the person is signed in and the provider has answered.
 */
export const interact = async (
  { provider, codes, mail }: InteractionDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Page | undefined> => {
  const details = await provider.interactionDetails(request, response).catch(unlessForgotten);
  if (!details) return page('Sign in', TOO_LATE, 400);
  const { uid, params } = details;
  const policy = formPolicy(params.redirect_uri);
  if (request.method !== 'POST') return form(policy, askForAddress(uid));
  const fields = await fieldsOf(request);
  if (!fields) return form(policy, askForAddress(uid), 400);
  if ('email' in fields) {
    const person = personByEmail(fields.email);
    const code = person && codes.issue(uid, person);
    if (person && code !== undefined) await mail(person.email, code);
    return form(policy, askForCode(uid));
  }
  const person = codes.redeem(uid, fields.code);
  if (!person) return form(policy, askForCode(uid, true), 403);
  await provider.interactionFinished(request, response, {
    login: { accountId: person.sub, amr: ['otp'] },
  });
  return undefined;
};

/** Begun too long ago, in another browser, or before the service was started anew. */
const unlessForgotten = (cause: unknown): undefined => {
  if (!(cause instanceof errors.SessionNotFound)) throw cause;
};

const TOO_LATE = html`<h1>Sign in</h1><p>This sign-in is not known, or no longer. Begin again where you came from.</p>`;

const fieldsOf = async (request: IncomingMessage) => {
  const body = await readBody(request, MOST_BYTES);
  const entries = body.ok ? [...new URLSearchParams(body.value.toString('utf8'))] : [];
  return Fields.safeParse(Object.fromEntries(entries)).data;
};

/** The last button leads on to the client: browsers hold that redirect, too, to what the page allows. */
const formPolicy = (redirect: unknown): string => {
  const client = typeof redirect === 'string' && URL.canParse(redirect) ? new URL(redirect) : null;
  const targets = ["'self'", ...(client ? [client.origin] : [])].join(' ');
  return `default-src 'none'; style-src 'self'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`;
};

const form = (policy: string, content: Html, status = 200): Page => {
  const shown = page('Sign in', content, status);
  return { ...shown, headers: { ...shown.headers, 'content-security-policy': policy } };
};

const askForAddress = (uid: string): Html => html`<h1>Sign in</h1>
<form method="post" action="${PAGES_PATH}/${uid}">
<p><label for="email">Your e-mail address</label><br>
<input id="email" name="email" type="email" autocomplete="username" required></p>
<p><button type="submit">Send me a code</button></p>
</form>`;

const askForCode = (uid: string, wrong = false): Html => html`<h1>Your code</h1>
${wrong && html`<p class="warn" role="alert">That was not the code, or it is too old.</p>`}
<p>If the address may sign in, a code was sent there. On this machine it is in <a href="/inbox">the inbox</a>.</p>
<form method="post" action="${PAGES_PATH}/${uid}">
<p><label for="code">The code of eight digits</label><br>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required></p>
<p><button type="submit">Sign in</button></p>
</form>
<p><a href="${PAGES_PATH}/${uid}">Another address, or another code</a></p>`;
