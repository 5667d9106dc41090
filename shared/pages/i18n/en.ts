import type { PageWords } from './words.ts';

export const en: PageWords = {
  language: 'en',
  ownName: 'English',
  tagline: 'Funding calls for municipalities',
  unsubscribe: {
    title: 'Unsubscribe from the weekly digest',
    text: 'Press the button if you no longer want the digest at this address.',
    effect: 'This takes effect at once. Others at your municipality go on receiving it.',
    button: 'Unsubscribe',
    fewer:
      'Too many mails? You can have them less often: the link to your settings is at the foot of every digest.',
  },
  left: {
    title: 'You have unsubscribed',
    text: 'We send no more digests to this address.',
    back: 'Changed your mind? Open the link to your settings in the last digest, which works for 30 days, or ask your association of municipalities.',
  },
  preferences: {
    title: 'Your digest settings',
    saved: 'Your settings are saved.',
    next: (date) => `The next digest comes on ${date} at the earliest.`,
    nothing: 'You get no digests at present.',
    language: { label: 'Language of the digest', error: 'Choose one of the languages listed.' },
    cadence: {
      label: 'How often we write to you',
      error: 'Choose one of these.',
      choices: {
        weekly: { label: 'Every week', hint: 'on Monday morning' },
        fortnightly: { label: 'Every second week', hint: 'on Monday morning' },
        monthly: { label: 'Once a month', hint: 'on the first Monday' },
        'reminders-only': { label: 'Reminders only', hint: 'when a deadline is near' },
      },
    },
    minimumScore: {
      label: 'Lowest score of a call',
      hint: 'From 0 to 100. Calls that score lower are left out; 0 means every call that fits.',
      error: 'Enter a whole number from 0 to 100.',
    },
    maximumItems: {
      label: 'Most calls in one digest',
      hint: 'From 1 to 20. The rest follows with the next digest.',
      error: 'Enter a whole number from 1 to 20.',
    },
    pausedUntil: {
      label: 'No mail until',
      hint: 'Leave empty for no break. From that day on you get the digest again.',
      error: 'Choose a day from tomorrow to a year from now, or leave this empty.',
    },
    partnerSearches: {
      label: 'Do not tell me about partner searches',
      hint: 'Without this, the digest also tells, each once, which others look for a partner like you.',
    },
    leave: {
      label: 'Stop sending me the digest',
      hint: 'This takes effect at once. Clear the box to come back.',
    },
    button: 'Save',
    refused: 'Nothing was saved. Please look at the marked fields.',
    changedMeanwhile:
      'These settings were changed elsewhere in the meantime. Below is what is saved now; please make your change again.',
  },
  confirm: {
    title: 'Confirm your address',
    text: 'Confirm that you want the weekly digest of funding calls at this address.',
    effect:
      'The digest comes once a week at most, and one press of a button ends it whenever you like.',
    button: 'Confirm',
  },
  confirmed: {
    title: 'Your address is confirmed',
    text: 'Thank you. The first digest comes as soon as there are calls for you.',
  },
  leftSince: {
    title: 'You have unsubscribed since',
    text: 'You left the digest after this link was made, so it no longer counts. To receive the digest again, ask your association of municipalities.',
  },
  broken: {
    title: 'This link does not work',
    text: 'It is incomplete or was changed on the way. Please open it once more straight from the mail. If that does not help, use the link in your newest digest.',
  },
  expired: {
    title: 'This link has expired',
    text: 'To keep your settings safe, links work for a limited time only. Please use the link at the foot of your newest digest.',
    confirm:
      'A link to confirm an address works for seven days. Please ask your association of municipalities for a new mail.',
    renew: 'Send me a new link',
  },
  renewed: {
    title: 'Please look into your mailbox',
    text: 'If we may write to this address, a mail with a new link is on its way. We send one a day.',
  },
  gone: {
    title: 'We no longer know this address',
    text: 'It was removed from our records and receives no digests.',
  },
  failed: {
    title: 'Something went wrong',
    text: 'The failure was recorded. Please try again in a moment.',
  },
  mail: {
    confirm: {
      subject: 'Please confirm your address for the GrantBridge digest',
      title: 'Confirm your address',
      text: 'This address was named for the weekly digest of funding calls. The digest comes once a week at most, and one press of a button ends it whenever you like. We only start writing to you once you confirm it.',
      button: 'Confirm my address',
      ignore: 'If you did not expect this mail, you need do nothing: we will not write again.',
    },
    preferences: {
      subject: 'Your link to the digest settings',
      title: 'Your digest settings',
      text: 'Somebody, most likely you, asked for a new link to your digest settings.',
      button: 'Open my settings',
      ignore: 'If it was not you, you need do nothing: nothing was changed.',
    },
    until: (date) => `The link works until ${date}.`,
  },
};
