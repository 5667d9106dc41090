import { api } from '../../shared/http/api.ts';
import { entityTag } from '../../shared/http/entity-tag.ts';
import { pageReply } from '../../shared/http/page-reply.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Association } from '../../shared/reference/associations.ts';
import { type Bulletin, type BulletinReads, gatherBulletin } from './gather.ts';
import { BULLETIN_LANGUAGES } from './i18n/languages.ts';
import { bulletinPage } from './page.ts';
import { ShowBulletinRequest } from './request.ts';
import { BULLETIN_POLICY } from './style.ts';

export type Deps = BulletinReads & {
  associations: ReadonlyMap<string, Association>;
  log: Logger;
  now: () => Date;
};

const CACHED = { 'cache-control': 'public, max-age=3600' };

/** Shows everybody what the members of an association were told of in the last weeks. */
export const showBulletin = (deps: Deps) => {
  const bulletinOf = keptBriefly(deps);
  return api(deps.log, ShowBulletinRequest, async ({ params }) => {
    const association = deps.associations.get(params.association);
    if (!association) return problem('not-found', 'No association with a bulletin has this id.');
    const words = BULLETIN_LANGUAGES.get(params.language);
    if (!words) {
      const there = [...BULLETIN_LANGUAGES.keys()].join(', ');
      return problem('not-found', `The bulletin is there in ${there}.`);
    }
    const page = bulletinPage(await bulletinOf(association), words, deps.now());
    return pageReply(page, BULLETIN_POLICY, { headers: CACHED });
  }).use(entityTag());
};

/** A page for everybody must not cost a hundred reads each time somebody asks. */
const KEPT_MS = 5 * 60_000;

const keptBriefly = (deps: Deps): ((association: Association) => Promise<Bulletin>) => {
  const kept = new Map<string, { at: number; bulletin: Bulletin }>();
  return async (association) => {
    const now = deps.now();
    const known = kept.get(association.id);
    if (known && now.getTime() - known.at < KEPT_MS) return known.bulletin;
    const bulletin = await gatherBulletin(deps, association, now);
    kept.set(association.id, { at: now.getTime(), bulletin });
    return bulletin;
  };
};
