import * as z from 'zod';
import { SecretGeneration, WebhookId } from '../../shared/domain/webhook.ts';
import type { Handler } from '../../shared/http/once-by-key.ts';
import { secretText, webhookKey } from '../../shared/webhooks/webhook-secret.ts';
import type { Deps } from './administering.ts';

/** Which secret it is, in a text that is worth nothing without the service's own key. */
export const secretName = ({ key, generation }: SecretGeneration): string => `${key}.${generation}`;

const SecretName = z
  .string()
  .regex(/^[a-z0-9]+\.\d+$/)
  .transform((name) => {
    const [key, generation] = name.split('.');
    return { key, generation: Number(generation) };
  })
  .pipe(SecretGeneration);

const Named = z.looseObject({ id: WebhookId, secret: SecretName });

/**
 * Puts the secret into an answer that names it. Outside of what keeps the answers of requests under a key: these lie in
 * the table for a day, and no secret does.
 */
export const showingSecret =
  ({ keys }: Pick<Deps, 'keys'>, handle: Handler): Handler =>
  async (event, context) => {
    const reply = await handle(event, context);
    if (reply.statusCode !== 200 && reply.statusCode !== 201) return reply;
    const named = Named.parse(JSON.parse(reply.body ?? ''));
    const key = webhookKey(await keys(), named.id, named.secret);
    if (!key) throw new Error('the key that the secret was made of is gone');
    return { ...reply, body: JSON.stringify({ ...named, secret: secretText(key) }) };
  };
