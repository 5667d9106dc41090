import type { Provider, TokenEndpointGrantContext } from 'oidc-provider';
import * as z from 'zod';
import { SCRIPT_GRANT } from './names.ts';
import { personByName } from './people.ts';

const Parameters = z.object({ as: z.string().default('') });

/**
 * Gives `npm run token` the token of a person without asking for a code: whoever has the secret of its client may read
 * the inbox of this machine anyway. Cognito knows no such grant.
 */
export const registerScriptGrant = (
  provider: Provider,
  resource: { identifier: string; infoFor: (clientId: string) => ResourceInfo },
): void => {
  const handle = async (ctx: TokenEndpointGrantContext): Promise<void> => {
    const { client, params } = ctx.oidc;
    const person = personByName(Parameters.parse(params).as);
    if (!person) {
      ctx.status = 400;
      ctx.body = { error: 'invalid_grant', error_description: 'nobody of that name signs in here' };
      return;
    }
    const { identifier, infoFor } = resource;
    const { clientId } = client;
    const grantId = await new provider.Grant({ clientId, accountId: person.sub }).save();
    const token = new provider.AccessToken({
      client,
      accountId: person.sub,
      grantId,
      gty: SCRIPT_GRANT,
      resourceServer: new provider.ResourceServer(identifier, infoFor(clientId)),
    });
    ctx.oidc.entity('AccessToken', token);
    const value = await token.save();
    ctx.body = { access_token: value, expires_in: token.expiration, token_type: 'Bearer' };
  };
  provider.registerGrantType(SCRIPT_GRANT, handle, ['as']);
};

type ResourceInfo = ConstructorParameters<Provider['ResourceServer']>[1];
