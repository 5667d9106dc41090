import type { PartnerWords } from '../words.ts';

export const en: PartnerWords = {
  mails: {
    published: {
      subject: 'Your partner search is published',
      title: 'Your partner search is published',
      text: 'It is shown to everybody who looks for partners on GrantBridge until the day below. Whoever is interested writes to you through the service. Your address stays hidden until you agree.',
      button: 'Open the partner search',
    },
    rejected: {
      subject: 'Your partner search is not shown',
      title: 'Your partner search is not shown',
      text: 'It was looked at and cannot be shown as it is. The reason is given below. You can change the text and hand it in again.',
      button: 'Open the partner search',
    },
    interest: {
      subject: 'Interest in your partner search',
      title: 'Somebody is interested in your partner search',
      text: 'Please accept or decline. Once you accept, each of you sees the contact of the other; until then both addresses stay hidden. A reply to this mail does not reach them.',
      button: 'Answer',
    },
    reminder: {
      subject: 'Still waiting for your answer',
      title: 'An expression of interest is waiting for your answer',
      text: 'It has been waiting for a week. Please accept or decline, so that they can plan. This is the only reminder.',
      button: 'Answer',
    },
    contact: {
      subject: 'The contact of your new partner',
      title: 'You have accepted: here is the contact',
      text: 'You accepted their interest. You find their contact below; yours was sent to them.',
      button: 'Open the partner search',
    },
    expired: {
      subject: 'Your partner search has ended',
      title: 'Your partner search has ended',
      text: 'Its last day has passed, or its call is over, and it is no longer shown. If you have found a partner, please tell us: it helps us to suggest better ones.',
      button: 'Say whom you found',
    },
    accepted: {
      subject: 'Your interest was accepted',
      title: 'Your interest was accepted',
      text: 'You find their contact below; yours was sent to them. We wish you a good project.',
      button: 'Open the partner search',
    },
    declined: {
      subject: 'Your interest was declined',
      title: 'Your interest was declined',
      text: 'This time it did not work out. Your address was not shown to anybody.',
      button: 'See other partner searches',
    },
    over: {
      subject: 'A partner search has ended',
      title: 'The partner search has ended',
      text: 'It ended before your interest was answered. Your address was not shown to anybody.',
      button: 'See other partner searches',
    },
  },
  labels: {
    search: 'Partner search',
    party: 'From',
    until: 'Shown until',
    message: 'Message',
    reason: 'Reason',
    contact: 'Contact',
  },
  why: 'You receive this mail because you are named as the contact in this partner search or in an answer to it.',
};
