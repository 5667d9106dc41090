import { Scope } from '../../../shared/domain/actor.ts';

/** The client of the pages, by which people sign in. It has no secret: it runs in browsers. */
export const PAGES_CLIENT = 'pages';

/** A machine client, for other systems on trial. */
export const MACHINE_CLIENT = 'machine';

/** The client of `npm run token`, which gets tokens of people without asking them. Only one machine has it. */
export const SCRIPTS_CLIENT = 'scripts';

/** Whose tokens the API takes: on AWS the ids of the deployed clients. */
export const CLIENTS: readonly string[] = [PAGES_CLIENT, MACHINE_CLIENT, SCRIPTS_CLIENT];

/** The grant by which `npm run token` asks, and no other. */
export const SCRIPT_GRANT = 'urn:grantbridge:local:script';

/** Where Cognito has the same. */
export const PATHS = {
  authorization: '/oauth2/authorize',
  token: '/oauth2/token',
  revocation: '/oauth2/revoke',
  end_session: '/logout',
  jwks: '/.well-known/jwks.json',
} as const;

/** The pages on which people give their address and their code. */
export const PAGES_PATH = '/sign-in';

/** Our scopes as they stand in a token: those of the resource server `grantbridge`. */
export const SCOPES: readonly string[] = Scope.options.map((scope) => `grantbridge/${scope}`);
