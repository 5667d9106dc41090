import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { AnswerRefusal, InterestRefusal } from '../../domain/interest.ts';
import type { BadEnd, WrongState } from '../../domain/partner-search.ts';
import type { PartneringRefusal } from '../../domain/partnering.ts';
import { problem } from '../../http/problem.ts';
import type { NoContact } from './contact-of.ts';
import type { Busy } from './keep-change.ts';

/** Every way in which the rules of partner searches refuse something. */
export type SearchRefusal =
  | AnswerRefusal
  | BadEnd
  | Busy
  | InterestRefusal
  | NoContact
  | PartneringRefusal
  | WrongState
  | { kind: 'found-itself' }
  | { kind: 'unknown-call' }
  | { kind: 'call-over' }
  | { kind: 'unknown-theme'; theme: string }
  | { kind: 'unknown-party'; party: string }
  | { kind: 'request-name-taken' }
  | { kind: 'refused'; reply: APIGatewayProxyStructuredResultV2 };

type Reply = APIGatewayProxyStructuredResultV2;

const points: Partial<Record<SearchRefusal['kind'], { where: string; why: string }>> = {
  'ends-too-soon': { where: 'body.until', why: 'lies before tomorrow' },
  'ends-too-late': { where: 'body.until', why: 'lies more than a year ahead' },
  'ends-after-the-call': { where: 'body.until', why: "lies after the call's last deadline" },
  'unknown-call': { where: 'body.about.callId', why: 'is none of the calls that are known' },
  'no-contact': { where: 'body.contactId', why: 'no contact of the party may be written to' },
  'unknown-contact': { where: 'body.contactId', why: 'is none of the contacts of the party' },
  'unconfirmed-contact': { where: 'body.contactId', why: 'has not confirmed its address' },
  'found-itself': { where: 'body.foundWith', why: 'names the owner itself' },
};

const conflicts: Partial<Record<SearchRefusal['kind'], string>> = {
  'call-over': 'The call is over.',
  'own-search': 'It is your own partner search.',
  'search-over': 'The partner search is over.',
  'search-not-published': 'The partner search is not published.',
  'expressed-before': 'You have expressed interest in this partner search before.',
  'request-name-taken': 'The same name was given to another request.',
  'changed-meanwhile': 'Others changed the same at the same time; look at it and try again.',
};

/** A refusal by the rules as a problem that says where and why. */
export const problemOf = (refusal: SearchRefusal): Reply => {
  switch (refusal.kind) {
    case 'refused':
      return refusal.reply;
    case 'suspended':
      return problem('forbidden', `The party is suspended: ${refusal.reason}`);
    case 'too-many-open':
      return problem('too-many-requests', `At most ${refusal.most} may be open at once.`);
    case 'too-often':
      return problem(
        'too-many-requests',
        `At most ${refusal.most} may be sent within ${refusal.hours} h.`,
      );
    case 'wrong-state':
      return problem('conflict', `The partner search is ${refusal.state}.`);
    case 'answered-before':
      return problem('conflict', `The interest was ${refusal.state} before.`);
    case 'unknown-theme':
      return unfit({ where: 'body.themes', why: `there is no theme ${refusal.theme}` });
    case 'unknown-party':
      return unfit({ where: 'body.foundWith', why: `nobody has the id ${refusal.party}` });
    default: {
      const point = points[refusal.kind];
      return point ? unfit(point) : problem('conflict', conflicts[refusal.kind] ?? refusal.kind);
    }
  }
};

const unfit = (point: { where: string; why: string }): Reply =>
  problem('bad-request', 'Some parts of the request do not fit.', [point]);
