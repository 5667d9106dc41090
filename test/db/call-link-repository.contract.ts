import { describe, expect, it } from 'vitest';
import type { CallLinkRepository } from '../../shared/db/call-link-repository.ts';
import { pairName } from '../../shared/domain/call-link.ts';
import { aDecision, aRuleLink } from '../support/call-link-builders.ts';

const others = (count: number) =>
  Array.from({ length: count }, (_, n) => aRuleLink(`eu-portal:${n}`, `isun:${n}`));

const inOrder = <T extends Parameters<typeof pairName>[0]>(links: readonly T[]): T[] =>
  links.toSorted((x, y) => (pairName(x) < pairName(y) ? -1 : 1));

export const callLinkContract = (where: string, make: () => Promise<CallLinkRepository>): void => {
  describe(`call links ${where}`, () => {
    it('give back what a rule found and what an administrator decided', async () => {
      const links = await make();
      const decision = aDecision('same', 'isun:7', 'national-list:7', { leads: 'isun:7' });
      await links.keepFound([aRuleLink()]);
      await links.decide(decision);
      expect(await links.get(aRuleLink())).toEqual(aRuleLink());
      expect(await links.get(decision)).toEqual(decision);
      expect(inOrder(await links.all())).toEqual([aRuleLink(), decision]);
    });

    it('have none of a pair that nobody linked', async () => {
      const links = await make();
      expect(await links.get(aRuleLink())).toBeUndefined();
      expect(await links.all()).toEqual([]);
    });

    it('are all there when there are many, and fewer when some are dropped', async () => {
      const links = await make();
      await links.keepFound(others(40));
      expect(inOrder(await links.all())).toEqual(inOrder(others(40)));
      await links.dropFound(others(25));
      expect(inOrder(await links.all())).toEqual(inOrder(others(40).slice(25)));
    });

    it('hold the last of what a rule found', async () => {
      const links = await make();
      const again = aRuleLink(undefined, undefined, { rule: 'same-title-and-deadline' });
      await links.keepFound([aRuleLink()]);
      await links.keepFound([again]);
      expect(await links.all()).toEqual([again]);
    });

    it('put an administrator in the place of the rule, and never the rule in theirs', async () => {
      const links = await make();
      const split = aDecision('different');
      await links.keepFound([aRuleLink()]);
      await links.decide(split);
      await links.keepFound([aRuleLink()]);
      await links.dropFound([aRuleLink()]);
      expect(await links.all()).toEqual([split]);
      await links.decide(aDecision('same'));
      expect(await links.all()).toEqual([aDecision('same')]);
    });

    it('hear the rule again once the decision is taken back', async () => {
      const links = await make();
      await links.decide(aDecision('different'));
      await links.forget(aRuleLink());
      expect(await links.all()).toEqual([]);
      await links.keepFound([aRuleLink()]);
      expect(await links.all()).toEqual([aRuleLink()]);
    });

    it('lose nothing when a decision is taken back that nobody made', async () => {
      const links = await make();
      await links.keepFound([aRuleLink()]);
      await links.forget(aRuleLink());
      await links.forget(aRuleLink('isun:1', 'isun-old:1'));
      await links.dropFound([aRuleLink('isun:1', 'isun-old:1')]);
      expect(await links.all()).toEqual([aRuleLink()]);
    });

    it('have nothing to do for empty lists', async () => {
      const links = await make();
      await links.keepFound([]);
      await links.dropFound([]);
      expect(await links.all()).toEqual([]);
    });
  });
};
