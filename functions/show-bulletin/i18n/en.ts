import type { BulletinWords } from './catalogue.ts';

export const en: BulletinWords = {
  language: 'en',
  name: 'English',
  locale: 'en-GB',
  title: 'Calls for funding',
  lead: 'We suggested these calls to the member municipalities in the last four weeks.',
  asOf: (date) => `As of ${date}`,
  sections: { open: 'Open for applications', forthcoming: 'Announced', over: 'Over by now' },
  labels: {
    deadline: {
      single: 'Deadline',
      'stage-1': 'Deadline of the first stage',
      'stage-2': 'Deadline of the second stage',
      'cut-off': 'Cut-off date',
    },
    opensOn: 'Opens on',
    status: 'Status',
    suggested: 'Suggested to',
  },
  over: { closed: 'Closed', withdrawn: 'Withdrawn' },
  noDeadline: 'not announced',
  at: (date, clock) => `${date}, ${clock}`,
  suggestedTo: (members, of) => `${members} of ${of} municipalities`,
  empty: 'We suggested no calls to the member municipalities in the last four weeks.',
  clocks: 'Times are Bulgarian time.',
  check:
    'Only the text on the official page of each call is binding. Please check it before you apply.',
  languages: 'Languages',
};
