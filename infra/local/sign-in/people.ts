/** Somebody who may sign in on this machine: what the user pool would know of them. */
export type Person = {
  /** What a token calls them; no name and no address. */
  sub: string;
  /** How `npm run token -- --as` calls them. */
  name: string;
  email: string;
  groups: readonly string[];
  party?: string;
  associations?: string;
};

/** One of each role. The addresses lead nowhere: their mail is in the inbox of this machine. */
export const PEOPLE: readonly Person[] = [
  {
    sub: '5b2e7c1a-3f64-4c0e-9d3a-6a1f0c5e8b01',
    name: 'officer',
    email: 'officer@topolovgrad.example',
    groups: ['officer'],
    party: 'BG-HKV32',
  },
  {
    sub: '5b2e7c1a-3f64-4c0e-9d3a-6a1f0c5e8b02',
    name: 'norwegian-officer',
    email: 'officer@bodo.example',
    groups: ['officer'],
    party: 'NO-1804',
  },
  {
    sub: '5b2e7c1a-3f64-4c0e-9d3a-6a1f0c5e8b03',
    name: 'staff',
    email: 'staff@ram-trakia.example',
    groups: ['association-staff'],
    associations: 'ram-trakia',
  },
  {
    sub: '5b2e7c1a-3f64-4c0e-9d3a-6a1f0c5e8b04',
    name: 'administrator',
    email: 'administrator@grantbridge.example',
    groups: ['administrator'],
  },
];

export const personBySub = (sub: string): Person | undefined =>
  PEOPLE.find((person) => person.sub === sub);

export const personByName = (name: string): Person | undefined =>
  PEOPLE.find((person) => person.name === name);

/** Addresses are the same whatever their case, as in the user pool. */
export const personByEmail = (email: string): Person | undefined =>
  PEOPLE.find((person) => person.email === email.trim().toLowerCase());
