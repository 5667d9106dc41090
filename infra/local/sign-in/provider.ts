import {
  type AccessToken,
  type ClientCredentials,
  type ClientMetadata,
  type Configuration,
  interactionPolicy,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider';
import { Html, html } from '../pages/html.ts';
import { page } from '../pages/page.ts';
import type { SignInKeys } from './keys.ts';
import { memoryAdapter } from './memory-adapter.ts';
import {
  MACHINE_CLIENT,
  PAGES_CLIENT,
  PAGES_PATH,
  PATHS,
  SCOPES,
  SCRIPT_GRANT,
  SCRIPTS_CLIENT,
} from './names.ts';
import { type Person, personBySub } from './people.ts';
import { registerScriptGrant } from './script-grant.ts';

export type ProviderDeps = {
  issuer: string;
  keys: SignInKeys;
  /** Where the pages may be led back to. */
  callbacks: readonly string[];
  /** Origins whose pages may fetch tokens. */
  corsOrigins: readonly string[];
  claimsOf: (person: Person, clientId: string) => Promise<Record<string, string>>;
};

/** The one resource that tokens are for. */
const RESOURCE = 'urn:grantbridge:api';

/** As long as Cognito's: an hour; whoever signed in stays so for a day. */
const TOKEN_SECONDS = 3600;
const SESSION_SECONDS = 86_400;

/** The OpenID provider of this machine, set to behave as the deployed user pool does. */
export const openProvider = (deps: ProviderDeps): Provider => {
  const provider = new Provider(deps.issuer, configurationOf(deps));
  registerScriptGrant(provider, { identifier: RESOURCE, infoFor: resourceFor });
  return provider;
};

/** Tokens name the client as their audience, which is what Cognito's authorizer goes by. */
const resourceFor = (clientId: string) => ({
  scope: SCOPES.join(' '),
  audience: clientId,
  accessTokenTTL: TOKEN_SECONDS,
  accessTokenFormat: 'jwt' as const,
  jwt: { sign: { alg: 'RS256' as const } },
});

const clientsOf = ({ keys, callbacks }: ProviderDeps): ClientMetadata[] => [
  {
    client_id: PAGES_CLIENT,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: [...callbacks],
    post_logout_redirect_uris: [...callbacks],
    scope: 'openid email',
  },
  {
    client_id: MACHINE_CLIENT,
    client_secret: keys.machine,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    scope: SCOPES.join(' '),
  },
  {
    client_id: SCRIPTS_CLIENT,
    client_secret: keys.scripts,
    grant_types: [SCRIPT_GRANT],
    redirect_uris: [],
    response_types: [],
    scope: 'openid',
  },
];

const configurationOf = (deps: ProviderDeps): Configuration => ({
  adapter: memoryAdapter(),
  clients: clientsOf(deps),
  jwks: { keys: [deps.keys.signing] },
  cookies: { keys: [deps.keys.cookies] },
  routes: PATHS,
  scopes: ['openid', 'email', ...SCOPES],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  responseTypes: ['code'],
  pkce: { required: () => true },
  extraTokenClaims: (_ctx, token) => claimsOfToken(deps, token),
  findAccount: (_ctx, sub) => accountOf(sub),
  loadExistingGrant: grantEverythingOfOurs,
  issueRefreshToken: async () => true,
  interactions: {
    policy: interactionPolicy.base(),
    url: (_ctx, { uid }) => `${PAGES_PATH}/${uid}`,
  },
  clientBasedCORS: (_ctx, origin) => deps.corsOrigins.includes(origin),
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) =>
        show(
          ctx,
          html`<h1>Sign out</h1>${new Html(form)}
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button></p>`,
        ),
      postLogoutSuccessSource: (ctx) => show(ctx, html`<h1>You are signed out</h1>`),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, _resource, client) => resourceFor(client.clientId),
    },
  },
  ttl: {
    AccessToken: TOKEN_SECONDS,
    ClientCredentials: TOKEN_SECONDS,
    AuthorizationCode: 60,
    IdToken: TOKEN_SECONDS,
    Interaction: 900,
    Session: SESSION_SECONDS,
    Grant: SESSION_SECONDS,
    RefreshToken: SESSION_SECONDS,
  },
  renderError: (ctx, { error, error_description: why }) =>
    show(ctx, html`<h1>That did not work</h1><p>${error}: ${why ?? ''}</p>`),
});

/** The provider's own pages in the service's frame. */
const show = (ctx: KoaContextWithOIDC, content: Html): void => {
  const { headers, body } = page('Sign in', content);
  ctx.set(headers);
  ctx.body = body;
};

/** The claims that Cognito's access tokens have besides, with what `shape-token` adds to a person's. */
const claimsOfToken = async (
  { claimsOf }: ProviderDeps,
  token: AccessToken | ClientCredentials,
): Promise<Record<string, string>> => {
  const person = 'accountId' in token ? personBySub(String(token.accountId)) : undefined;
  const own = { token_use: 'access' };
  return person ? { ...own, ...(await claimsOf(person, String(token.clientId))) } : own;
};

const accountOf = (sub: string) => {
  const person = personBySub(sub);
  if (!person) return undefined;
  return {
    accountId: sub,
    claims: () => ({ sub, email: person.email, email_verified: true }),
  };
};

/** The pages are ours: nobody is asked whether they may know what they know anyway. */
const grantEverythingOfOurs = async ({ oidc }: KoaContextWithOIDC) => {
  const { provider, client, session } = oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const kept = known === undefined ? undefined : await provider.Grant.find(known);
  if (kept) return kept;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
};
