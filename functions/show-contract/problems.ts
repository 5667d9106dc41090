import type { ProblemType } from '../../shared/http/problem.ts';

/** Refusals that only a server gives, never a function. */
export const SERVER_PROBLEMS = {
  starting: { status: 503, title: 'The service is starting' },
  misdirected: { status: 421, title: 'This service does not go by that name' },
} as const;

/** When a request is refused so, and what its sender can do. */
type Explanation = { when: string; mend: string };

export const EXPLANATIONS: Record<ProblemType | keyof typeof SERVER_PROBLEMS, Explanation> = {
  'bad-request': {
    when: 'A part of the request is missing, has another form than the contract says, or is not in the contract at all.',
    mend: 'Each entry of “errors” names a place in the request and what is wrong there. The same request will be refused again.',
  },
  'bad-cursor': {
    when: 'The cursor was changed on its way, made up, or belongs to another list.',
    mend: 'Ask without a cursor, and hand on the cursors of the answers as they come.',
  },
  'not-signed-in': {
    when: 'The request has no access token, or one that has expired, was issued for another service, or cannot be verified.',
    mend: 'Sign in, and send the access token in the Authorization header as a Bearer token.',
  },
  forbidden: {
    when: 'Whoever is signed in may not do this, or not for this municipality or organisation.',
    mend: 'Ask whoever administers the service. The same request by the same person will be refused again.',
  },
  'not-found': {
    when: 'The address, or something that it names, is not there, or is not there for whoever asks.',
    mend: 'Look the id up in the list it is from. In an address, a colon of an id is written as %3A.',
  },
  gone: {
    when: 'What was at this address was taken back and does not come again there, such as a link that has expired.',
    mend: 'Ask for a new link, or forget this one.',
  },
  'method-not-allowed': {
    when: 'The address is there, but takes other methods.',
    mend: 'The Allow header of the answer names them.',
  },
  conflict: {
    when: 'Something else has happened before, so that the request no longer fits: another change, or a step that is over.',
    mend: 'Read what is there now, and decide anew.',
  },
  'precondition-failed': {
    when: 'It has been changed since it was read: the If-Match header names a version that is no longer the current one.',
    mend: 'Read it again, look at what has changed, and make the change anew with the ETag of what you read.',
  },
  'precondition-required': {
    when: 'A change of what is already there came without an If-Match header, so that it could undo the change of somebody else unseen.',
    mend: 'Read what is to be changed, and send the ETag of that answer in the If-Match header.',
  },
  'key-reused': {
    when: 'The Idempotency-Key header holds a key under which the same caller made another request within the last day.',
    mend: 'Choose a new key for every request, and keep it for repetitions of that very request.',
  },
  'body-too-long': {
    when: 'The body has more bytes than this route reads.',
    mend: 'Send less, in several requests where that is possible.',
  },
  'unsupported-media-type': {
    when: 'The body is in a form that the route does not read.',
    mend: 'Send JSON, and say so: Content-Type: application/json.',
  },
  'too-many-requests': {
    when: 'More requests came in a short time than one client may send.',
    mend: 'Wait as long as the Retry-After header says, in seconds, then go on more slowly.',
  },
  'mail-not-sent': {
    when: 'What was asked for sends a mail, which the mail service did not take.',
    mend: 'Send the same request again, under the same name of the request: no mail goes out twice.',
  },
  'internal-error': {
    when: 'The service failed. What happened was recorded; nothing of it is told here.',
    mend: 'Try again later. A request that changes something may have done so: look first.',
  },
  starting: {
    when: 'The service on this machine has only just been started.',
    mend: 'Wait as long as the Retry-After header says, in seconds.',
  },
  misdirected: {
    when: 'The request was addressed to a name that is not this service’s.',
    mend: 'Use the address that the service printed when it started.',
  },
};
