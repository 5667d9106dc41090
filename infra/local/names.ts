/** What AWS would call things, where a handler or an event needs a name to carry. */
export const REGION = 'eu-central-1';

export const ACCOUNT = '000000000000';

export const TABLE = 'grantbridge';

export const EVENT_BUS = 'grantbridge';

export const CONFIGURATION_SET = 'grantbridge';

/** The ARN of a resource of this machine. */
export const arnOf = (service: string, resource: string): string =>
  `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
