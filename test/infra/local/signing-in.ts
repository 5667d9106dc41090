import { shapeToken } from '../../../functions/shape-token/handler.ts';
import type { RawEmail } from '../../../infra/local/edges/ses-form.ts';
import { takePort } from '../../../infra/local/http.ts';
import { routesOf } from '../../../infra/local/routes.ts';
import { keepSignInKeys } from '../../../infra/local/sign-in/keys.ts';
import { openSignIn } from '../../../infra/local/sign-in/open.ts';
import { openThrottle } from '../../../infra/local/throttle.ts';
import { FUNCTIONS, type FunctionSpec } from '../../../infra/manifest.ts';
import { keptLogger } from '../../support/kept-logger.ts';
import { aFolder, NOW } from './fixtures.ts';

/** What a function was given: its name and the claims that came along. */
export type Reached = { name: string; claims: Record<string, string> | undefined };

/** The public port with the real sign-in, in front of functions that only say what reached them. */
export const aPortToSignInAt = async (specs: readonly FunctionSpec[] = FUNCTIONS) => {
  const dataDir = aFolder();
  const keys = await keepSignInKeys(dataDir);
  const mails: RawEmail[] = [];
  const faults: unknown[] = [];
  const shape = shapeToken({ log: keptLogger() });
  const invoke = async (name: string, event: unknown): Promise<unknown> => {
    if (name === 'shape-token') return shape(event);
    const { authorizer } = Object(event).requestContext;
    const reached: Reached = { name, claims: authorizer?.jwt.claims };
    return { statusCode: 200, body: JSON.stringify(reached) };
  };
  const port = await takePort(0);
  const base = `http://127.0.0.1:${port.port}`;
  const now = () => NOW;
  const signIn = openSignIn({
    issuer: base,
    keys,
    functions: { invoke },
    callbacks: [`${base}/signed-in`],
    corsOrigins: [],
    catcher: {
      accept: async (mail) => {
        mails.push(mail);
        return 'm-1';
      },
    },
    from: 'digest@grantbridge.example',
    now,
  });
  port.open({
    routes: routesOf(specs),
    functions: { invoke },
    signIn,
    throttle: openThrottle({ perSecond: 1000, burst: 10_000 }),
    corsOrigins: [],
    pages: async () => undefined,
    now,
    onFault: (cause) => faults.push(cause),
  });
  return { base, port, dataDir, keys, mails, faults };
};
