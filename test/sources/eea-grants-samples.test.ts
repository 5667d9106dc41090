import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { collect, page } from './eea-grants/pages.ts';

/** Facts of real calls, kept beside the project; not part of it. */
const FACTS = new URL('../../../shared/data/feeds/eea-grants/call-facts.json', import.meta.url);

const Facts = z.object({
  calls: z.array(
    z.object({
      url: z.url(),
      title: z.string(),
      programme: z.string(),
      publishedAt: z.string().optional(),
      deadline: z.string().optional(),
      deadlines: z.array(z.string()).optional(),
      amountAvailableEur: z.number().nullish(),
      grantFromEur: z.number().optional(),
      grantToEur: z.number().optional(),
    }),
  ),
});
type Fact = z.infer<typeof Facts>['calls'][number];

const dayFirst = (date: string): string => date.replace(/^(\d+)-(\d+)-(\d+)/, '$3-$2-$1');

/** A page that says what the facts say, in the words of an operator's news. */
const written = ({ title, programme, ...fact }: Fact): string => {
  const deadlines = (fact.deadlines ?? [fact.deadline]).filter((each) => each !== undefined);
  const amount = (label: string, euro: number | null | undefined) =>
    euro ? `<p>${label}: € ${euro.toLocaleString('en')}</p>` : '';
  return page(
    `<h1>${title}</h1><p>${dayFirst(fact.publishedAt ?? '')}</p><p>Programme: ${programme}</p>
    ${amount('Amount available', fact.amountAvailableEur)}
    ${amount('Grant amount from', fact.grantFromEur)}${amount('Grant amount to', fact.grantToEur)}
    ${deadlines.length > 0 ? `<p>Call. Deadline: ${deadlines.map(dayFirst).join(' and ')}.</p>` : ''}`,
  );
};

describe.skipIf(!existsSync(FACTS))('facts of real calls, written as pages', () => {
  const facts = existsSync(FACTS) ? Facts.parse(JSON.parse(readFileSync(FACTS, 'utf8'))).calls : [];
  const onSite = facts.filter(({ url }) => url.includes('eeagrants.bg'));

  it.each(onSite.map((fact) => [fact.title, fact] as const))('%s', async (_, fact) => {
    const { pathname, host } = new URL(fact.url);
    const folder = `${pathname.replace(/\/$/, '').replace(/[^/]+$/, '')}`;
    const path = pathname.replace(/\/$/, '');
    const site = { [folder]: page(`<h3><a href="${path}">x</a></h3>`), [path]: written(fact) };
    const { calls } = await collect(site, [`https://${host}${folder}`]);
    const dates = (fact.deadlines ?? [fact.deadline ?? '']).map((text) => text.split(' '));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.deadlines.map(({ date, time }) => [date, time])).toEqual(
      dates.map(([date, time]) => [date, time]),
    );
    expect(calls[0]?.deadlines[0]?.zone).toBe('Europe/Sofia');
    expect(calls[0]?.programme).toMatch(/^EEA-BG-/);
    expect(calls[0]?.money).toEqual({
      currency: 'EUR',
      ...(fact.amountAvailableEur ? { budgetTotal: fact.amountAvailableEur } : {}),
      ...(fact.grantFromEur ? { grantMin: fact.grantFromEur } : {}),
      ...(fact.grantToEur ? { grantMax: fact.grantToEur } : {}),
    });
  });

  it('are more than two', () => expect(onSite.length).toBeGreaterThan(2));
});
