import * as z from 'zod';
import { linkMailRequestRepository } from '../db/link-mail-request-repository.ts';
import type { Table } from '../db/table.ts';
import { LinkEnvironment, openLinkKeys } from '../mail/open-link-keys.ts';
import { mailer, openSes } from '../mail/ses-mailer.ts';
import { composeLinkMail } from './compose-link-mail.ts';

/** The settings of a function that sends mails with a signed link. */
export const LinkMailEnvironment = z.object({
  ...LinkEnvironment.shape,
  MAIL_FROM: z.email(),
  MAIL_CONFIGURATION_SET: z.string().min(1),
});

/** What it takes to send mails whose link `confirm`s an address or opens the `preferences` of a contact. */
export const openLinkMail = (
  purpose: Parameters<typeof composeLinkMail>[0],
  environment: z.infer<typeof LinkMailEnvironment>,
  table: Table,
  now: () => Date,
) => {
  const keys = openLinkKeys(environment);
  const ses = openSes();
  return {
    keys,
    ses,
    requests: linkMailRequestRepository(table),
    compose: composeLinkMail(purpose, {
      keys,
      baseUrl: environment.PUBLIC_URL,
      from: { name: 'GrantBridge', email: environment.MAIL_FROM },
      now,
    }),
    mailer: mailer({
      client: ses,
      from: environment.MAIL_FROM,
      configurationSet: environment.MAIL_CONFIGURATION_SET,
    }),
  };
};
