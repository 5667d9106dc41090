import { describe, expect, it } from 'vitest';
import { SCORE_WEIGHTS } from '../../shared/matching/score-weights.ts';
import type { Dataset, Project, Query } from './dataset.ts';
import { evaluate } from './evaluate.ts';
import { askedOf } from './protocol.ts';

const project = (id: string, start: string, over: Partial<Project> = {}): Project => ({
  ...{ id, part: 'a', programme: 'p-1', title: 'Clean rivers', text: 'Clean the river together.' },
  ...{ start, call: 'c-1', members: ['m-1'] },
  ...over,
});

const query = (over: Partial<Query> = {}): Query => ({
  ...{ id: 'q-1', kind: 'need-call', project: 'k-2', hide: ['k-2'], seeker: null },
  ...{ candidates: 'all-calls', relevant: ['c-1'] },
  ...over,
});

const task = (queries: Query[]): Dataset => ({
  name: 'rivers',
  organisations: [
    { id: 'm-1', kind: 'municipality', country: 'BG', nuts3: 'BG344', lat: 42.4, lon: 25.6 },
  ],
  projects: [
    project('k-1', '2015-01-01'),
    project('k-2', '2016-01-01'),
    project('k-3', '2017-01-01'),
    project('k-4', '2015-01-01', { part: 'b' }),
    project('k-5', '2015-01-01', { part: 'common', call: 'c-2', members: [] }),
  ],
  calls: [
    { id: 'c-1', programme: 'p-1', title: 'River water', text: '', countries: ['BG'], nuts3: [] },
    { id: 'c-2', programme: 'p-1', title: 'Young actors', text: '', countries: ['BG'], nuts3: [] },
  ],
  programmes: [{ id: 'p-1', name: 'River programme', countries: ['BG'] }],
  queries,
});

const seenUnder = (protocol: Parameters<typeof askedOf>[1]) =>
  askedOf(task([query()]), protocol).map(({ visible }) => [...visible]);

describe('what a query may see', () => {
  it('is its own part and what is common, without the project it is about', () => {
    expect(seenUnder('leave-project-out')).toEqual([['k-1', 'k-3', 'k-5']]);
  });

  it('is only what started before that project, under the temporal protocol', () => {
    expect(seenUnder('temporal')).toEqual([['k-1', 'k-5']]);
  });

  it('does not depend on what is hidden', () => {
    const here = task([query()]);
    const elsewhere = {
      ...here,
      projects: here.projects.map((each) =>
        each.id === 'k-2' ? { ...each, call: 'c-2', members: [] } : each,
      ),
    };
    expect(evaluate(elsewhere, SCORE_WEIGHTS)).toEqual(evaluate(here, SCORE_WEIGHTS));
  });
});

describe('what is ranked for a query', () => {
  it('leaves out the calls that the seeker has in projects it may see', () => {
    const topics = query({ kind: 'municipality-topic', seeker: 'm-1', relevant: ['c-2'] });
    const asked = { ...topics, candidates: 'all-calls-not-yet-joined' };
    expect(askedOf(task([asked]), 'temporal')[0]?.candidates).toEqual(['c-2']);
  });
});

describe('an evaluation', () => {
  it('finds the call that says the words of the need, and tells every ranking', () => {
    const told: string[][] = [];
    const result = evaluate(task([query()]), SCORE_WEIGHTS, ({ ranked }) => told.push(ranked));
    expect(told).toEqual([
      ['c-1', 'c-2'],
      ['c-1', 'c-2'],
    ]);
    expect(result['need-call | all-calls']?.temporal).toMatchObject({
      queries: 1,
      metrics: { hit1: 1, mrr: 1 },
    });
  });
});
