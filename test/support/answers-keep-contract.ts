import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ANSWERS, type Answered } from '../../shared/http/answers.ts';

/** Every answer that a handler gives in a test is held against the contract, and fails that test where it breaks it. */
let answered: Answered[] = [];

const note = (message: unknown): void => {
  answered.push(message as Answered);
};

beforeAll(() => subscribe(ANSWERS.name, note));
afterAll(() => {
  unsubscribe(ANSWERS.name, note);
});

afterEach(async () => {
  const given = answered;
  answered = [];
  if (given.length === 0) return;
  // What reads the document is loaded only where there are answers to hold against it.
  const { breachesOf } = await import('./contract-breaches.ts');
  expect(given.flatMap(breachesOf)).toEqual([]);
});
