import * as z from 'zod';

/**
 * Why a mail was not accepted. `refused`: SES certainly did not take it; `retry` when the same mail may be
 * taken later. `unknown`: it may have gone out. `code` is safe to log.
 */
export type SendError =
  | { kind: 'refused'; retry: boolean; code: string }
  | { kind: 'unknown'; code: string };

/** Answers that time or an operator undoes; the rest of 4xx would be the same answer again. */
const PASSING = new Set([
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ExpiredToken',
  'ExpiredTokenException',
  'LimitExceededException',
  'RequestExpired',
  'RequestThrottled',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

/** What is read of an error of the SDK, of the network, or of the joined attempts on several addresses. */
const Failure = z.object({
  name: z.string(),
  code: z.string().optional(),
  syscall: z.string().optional(),
  errors: z.array(z.object({ syscall: z.string().optional() })).optional(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
});
type Failure = z.infer<typeof Failure>;

/** What a failed request says about the mail in it. */
export const sendErrorOf = (cause: unknown): SendError => {
  const read = Failure.safeParse(cause);
  if (!read.success) return { kind: 'unknown', code: 'UnreadableError' };
  const failure = read.data;
  const status = failure.$metadata?.httpStatusCode;
  if (status !== undefined) return answered(failure.name, status);
  if (neverConnected(failure)) return { kind: 'refused', retry: true, code: codeOf(failure) };
  return { kind: 'unknown', code: codeOf(failure) };
};

const answered = (code: string, status: number): SendError =>
  status >= 400 && status < 500
    ? { kind: 'refused', retry: status === 429 || PASSING.has(code), code }
    : { kind: 'unknown', code };

/** Nothing was sent when there was no connection to send it over, or no credentials to sign it with. */
const neverConnected = ({ name, syscall, errors }: Failure): boolean => {
  if (name === 'CredentialsProviderError') return true;
  const calls = errors && errors.length > 0 ? errors.map((each) => each.syscall) : [syscall];
  return calls.every((call) => call === 'connect' || call === 'getaddrinfo');
};

const codeOf = ({ name, code }: Failure): string => code ?? name;
