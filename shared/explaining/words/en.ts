import type { RuleWords } from './rule-words.ts';

export const en: RuleWords = {
  status: ['It can no longer be applied to', 'It is not stated whether it is open'],
  'time-left': ['No deadline is ahead', 'No deadline is stated'],
  'open-to-all': [
    'The grant goes to those it names, without a competition',
    'It is not stated whether everybody may compete',
  ],
  country: [
    'Applicants from your country may not apply',
    'It is not stated whether applicants from your country may apply',
  ],
  'nuts-area': [
    'Your area is not among those that may apply',
    'It is not stated whether your area may apply',
  ],
  'applicant-type': [
    'Municipalities may not apply',
    'It is not stated whether municipalities may apply',
  ],
  population: [
    'Your number of inhabitants is not within the limits',
    'Your number of inhabitants is not in your profile',
  ],
  'area-type': [
    'It is for another kind of territory',
    'Whether it is for your kind of territory is to be checked',
  ],
  'own-contribution': [
    'The least own contribution is more than you can pay',
    'The least own contribution is in a currency that cannot be compared',
  ],
  consortium: [
    'You can neither lead nor join the consortium that it demands',
    'Whether you can lead or join the consortium that it demands is to be checked',
  ],
  languages: [
    'Applications are written in a language that you do not have',
    'Whether you write a language of its applications is to be checked',
  ],
  'donor-role': [
    'Donor states take part as partners only',
    'It is not stated whether donor states may apply',
  ],
  'donor-state': [
    'A donor partner is in Iceland, Liechtenstein or Norway',
    'It is not stated whether there are donor partners',
  ],
  demanded: 'demanded',
};
