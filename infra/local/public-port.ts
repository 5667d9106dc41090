import { textFor } from '../../shared/domain/language.ts';
import { referenceMunicipalities } from '../../shared/reference/municipalities/reference-municipalities.ts';
import { FUNCTIONS } from '../manifest.ts';
import type { EdgeSettings } from './edge-settings.ts';
import type { PublicPort } from './http.ts';
import type { NameOf } from './pages/inbox.ts';
import { pages } from './pages/routes.ts';
import { routesOf } from './routes.ts';
import type { Service } from './service.ts';
import { mailSender } from './settings.ts';
import { keepSignInKeys } from './sign-in/keys.ts';
import { openSignIn } from './sign-in/open.ts';
import type { CycleSummary } from './summary.ts';
import { tellFault } from './tell-fault.ts';
import { openThrottle } from './throttle.ts';

export type PublicPortDeps = {
  service: Pick<Service, 'functions' | 'store' | 'catcher' | 'now'>;
  dataDir: string;
  settings: EdgeSettings;
  /** What ran at start, once it has. */
  latest: () => CycleSummary | undefined;
};

/** The API, the inbox and the sign-in on the port. */
export const openPublicPort = async (
  port: PublicPort,
  { service, dataDir, settings, latest }: PublicPortDeps,
): Promise<void> => {
  const { functions, store: mails, catcher, now } = service;
  const issuer = `http://127.0.0.1:${port.port}`;
  const { CORS_ORIGINS: corsOrigins, REQUESTS_PER_SECOND: perSecond } = settings;
  const signIn = openSignIn({
    issuer,
    keys: await keepSignInKeys(dataDir),
    functions,
    callbacks: [`${issuer}/signed-in`, ...settings.SIGN_IN_CALLBACKS],
    corsOrigins,
    catcher,
    from: mailSender(process.env),
    now,
  });
  port.open({
    routes: routesOf(FUNCTIONS),
    functions,
    signIn,
    throttle: openThrottle({ perSecond, burst: 2 * perSecond }),
    corsOrigins,
    pages: pages({ mails, nameOf: referenceNames(), latest, now }),
    now,
    onFault: tellFault,
  });
};

const referenceNames = (): NameOf => {
  const names = new Map(
    referenceMunicipalities().map(({ id, name }) => [id, textFor(name, 'en').text]),
  );
  return (id) => names.get(id) ?? id;
};
