import { appendFileSync } from 'node:fs';

/** Values that may be logged: ids, codes, counts. Never an address, a name of a person, or a body. */
export type LogDetail = Record<string, string | number | boolean | undefined>;

/** Every message the service logs. A code never changes its meaning. */
export type LogCode =
  | 'collect.finished'
  | 'collect.request-passed'
  | 'collect.failed'
  | 'collect.added-source-failed'
  | 'source.health'
  | 'index.built'
  | 'digest.planned'
  | 'digest.accepted'
  | 'digest.nothing-to-tell'
  | 'digest.done-before'
  | 'digest.not-written'
  | 'digest.waiting'
  | 'digest.refused'
  | 'mail.quota-unknown'
  | 'mail-event.recorded'
  | 'mail-event.not-ours'
  | 'mail-event.not-understood'
  | 'address.suppressed'
  | 'address.lifted'
  | 'contact.added'
  | 'contact.left'
  | 'contact.changed'
  | 'contact.confirmed'
  | 'contact.asked'
  | 'contact.edited'
  | 'contact.not-asked'
  | 'contact.removed'
  | 'municipality.added'
  | 'profile.changed'
  | 'link.refused'
  | 'link.renewed'
  | 'partner-search.moved'
  | 'partner-search.tended'
  | 'interest.moved'
  | 'partner-mail.done'
  | 'partner-mail.not-written'
  | 'event.still-owed'
  | 'import.ended'
  | 'webhook.changed'
  | 'webhook.queued'
  | 'webhook.requeued'
  | 'webhook.attempted'
  | 'webhook.disabled'
  | 'person.exported'
  | 'person.erased'
  | 'batch.message-failed'
  | 'http.refused'
  | 'token.without-role'
  | 'unexpected-error';

export type Logger = {
  info(code: LogCode, detail?: LogDetail): void;
  warn(code: LogCode, detail?: LogDetail): void;
  error(code: LogCode, detail?: LogDetail, cause?: unknown): void;
};

/**
 * Structured log lines of one function: JSON on standard output, where CloudWatch reads them, or in the file
 * that `LOG_FILE` names.
 */
export const logger = (
  functionName: string,
  environment: Record<string, string | undefined> = process.env,
): Logger => {
  const write = (level: string, code: LogCode, detail: LogDetail = {}, cause?: unknown): void => {
    const error = cause === undefined ? {} : { error: describe(cause) };
    const line = JSON.stringify({ level, function: functionName, code, ...detail, ...error });
    if (environment.LOG_FILE) appendFileSync(environment.LOG_FILE, `${line}\n`);
    else process.stdout.write(`${line}\n`);
  };
  return {
    info: (code, detail) => write('info', code, detail),
    warn: (code, detail) => write('warn', code, detail),
    error: (code, detail, cause) => write('error', code, detail, cause),
  };
};

/** Name and place of a failure. Its message may quote data, so only errors of our own may speak. */
const describe = (cause: unknown): { name: string; at?: string } => {
  if (!(cause instanceof Error)) return { name: typeof cause };
  const at = cause.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return { name: cause.name, ...(at ? { at: at.trim() } : {}) };
};
