import { html } from '../../shared/mail/html.ts';
import { page } from './page.ts';
import type { SignedInQuery } from './request.ts';

/**
 * Where a sign-in ends that no page of its own waits for (RFC 6749, 4.1.2): it hands over the code. Alone that opens
 * nothing: only who began the sign-in has the verifier that belongs to it (RFC 7636).
 */
export const signedInPage = ({ code, error, error_description: why }: SignedInQuery): string => {
  if (code !== undefined) return page('Signed in', handedOver(code));
  const told = error === undefined ? 'Nobody comes from a sign-in.' : `The sign-in says: ${error}.`;
  return page('Not signed in', html`<h1>Not signed in</h1><p>${told} ${why ?? ''}</p>`);
};

const handedOver = (code: string) =>
  html`<h1>Signed in</h1>
<p>Whoever led you to the sign-in takes this code to <code>/oauth2/token</code>, once and soon, for an access token.</p>
<article><dl><dt>Code</dt><dd><code>${code}</code></dd></dl></article>
<p>What a token opens: <a href="/docs">the contract</a></p>`;
