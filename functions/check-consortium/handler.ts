import { api, json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { consortiumView } from '../../shared/partners/consortium/consortium-view.ts';
import { type MemberDeps, membersOf } from './members.ts';
import { CheckConsortiumRequest } from './request.ts';
import { type SubjectDeps, subjectOf } from './subject.ts';

export type Deps = SubjectDeps & MemberDeps & { log: Logger };

export const checkConsortium = (deps: Deps) =>
  api(deps.log, CheckConsortiumRequest, async ({ query: { language }, body }) => {
    const subject = await subjectOf(deps, body);
    if (!subject.ok) {
      const { kind, id } = subject.error;
      const what = kind === 'unknown-call' ? 'call' : 'programme';
      return problem('bad-request', `No ${what} has the id ${id}.`, [
        { where: `body.${what}`, why: 'unknown' },
      ]);
    }
    const members = await membersOf(deps, body.members);
    if (!members.ok) {
      const points = members.error.at.map(({ member, id }) => ({
        where: `body.members.${member}.party`,
        why: `nobody known has the id ${id}`,
      }));
      return problem('bad-request', 'Some of the members are not known.', points);
    }
    const { terms, ...about } = subject.value;
    return json(200, { ...about, ...consortiumView(terms, members.value, language) });
  });
