import * as z from 'zod';
import { readEnvironment } from '../environment.ts';
import { keptFor } from '../kept-for.ts';
import { LinkKeys } from './link-keys.ts';
import { secretParameter } from './secret-parameter.ts';

/** What functions that sign or read links find in their environment; one of the two secrets. */
export const LinkEnvironment = z.object({
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  /** The secret itself, on one machine. */
  LINK_SECRET: z.string().optional(),
  /** The name of the parameter that holds it, on AWS, where an environment is open to whoever may list functions. */
  LINK_SECRET_PARAMETER: z.string().optional(),
});
type LinkEnvironment = z.infer<typeof LinkEnvironment>;

/** A key that takes the place of another comes in so soon, without a deployment. */
const KEPT_MS = 600_000;

/**
 * The keys of signed links, read when first asked for and again every ten minutes. Throws a BadEnvironmentError,
 * which names the setting and not its value, when there are none.
 */
export const openLinkKeys = (
  environment: LinkEnvironment,
  read: (parameter: string) => Promise<string> = secretParameter,
): (() => Promise<LinkKeys>) => {
  const secret = async (): Promise<string | undefined> => {
    const { LINK_SECRET: given, LINK_SECRET_PARAMETER: name } = environment;
    return given ?? (name === undefined ? undefined : read(name));
  };
  return keptFor(KEPT_MS, async () => {
    const schema = z.object({ LINK_SECRET: LinkKeys });
    return readEnvironment(schema, { LINK_SECRET: await secret() }).LINK_SECRET;
  });
};
