import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Functions } from '../invoke.ts';
import type { Page } from '../pages/page.ts';
import { type Authorizer, openAuthorizer } from './authorizer.ts';
import { type CodeMailDeps, mailCode } from './code-mail.ts';
import { openCodes } from './codes.ts';
import type { InteractionDeps } from './interaction.ts';
import type { SignInKeys } from './keys.ts';
import { CLIENTS, PAGES_PATH, PATHS } from './names.ts';
import { personClaims } from './person-claims.ts';

/** Signing in on this machine. */
export type SignIn = {
  /** Checks the token of a request. */
  authorize: Authorizer;
  /** Whether an address is one of the sign-in. */
  serves: (path: string) => boolean;
  /** Answers it; a page is for the caller to send, undefined was answered. */
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<Page | undefined>;
};

export type SignInDeps = CodeMailDeps & {
  /** Where the service answers, by which its tokens name it. */
  issuer: string;
  keys: SignInKeys;
  functions: Pick<Functions, 'invoke'>;
  callbacks: readonly string[];
  corsOrigins: readonly string[];
};

const OWN_PATHS: readonly string[] = [...Object.values(PATHS), PAGES_PATH, '/.well-known'];

/** The provider is loaded when somebody first signs in: it costs a tenth of a second that most starts need not spend. */
export const openSignIn = (deps: SignInDeps): SignIn => {
  const { issuer, keys } = deps;
  let opening: Promise<Opened> | undefined;
  return {
    authorize: openAuthorizer({ issuer, audience: CLIENTS, signing: keys.signing }),
    serves: (path) => OWN_PATHS.some((own) => path === own || path.startsWith(`${own}/`)),
    serve: async (request, response) => {
      opening ??= open(deps);
      const { parts, interact, handle } = await opening;
      if (request.url?.startsWith(`${PAGES_PATH}/`)) return interact(parts, request, response);
      await handle(request, response);
      return undefined;
    },
  };
};

type Opened = {
  parts: InteractionDeps;
  interact: typeof import('./interaction.ts').interact;
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

const open = async (deps: SignInDeps): Promise<Opened> => {
  const [{ openProvider }, { interact }] = await Promise.all([
    import('./provider.ts'),
    import('./interaction.ts'),
  ]);
  const provider = openProvider({
    ...deps,
    claimsOf: (person, clientId) => personClaims(deps.functions, person, clientId),
  });
  return {
    parts: { provider, codes: openCodes(), mail: mailCode(deps) },
    interact,
    handle: provider.callback(),
  };
};
