import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { api, json } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { versionTag } from '../../shared/http/if-match.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { GetProgrammeRequest, type ListProgrammesQuery, ListProgrammesRequest } from './request.ts';

export type Deps = { programmes: Pick<ProgrammeRepository, 'page' | 'get'>; log: Logger };

/** A page may hold fewer than `limit`, even none, and still have a cursor: follow it to the end. */
const listProgrammes = (deps: Deps) =>
  api(deps.log, ListProgrammesRequest, async ({ query }) => {
    const { limit, cursor } = query;
    const page = await deps.programmes.page({ limit, ...(cursor === undefined ? {} : { cursor }) });
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const { items, cursor: next } = page.value;
    return json(200, {
      items: items.filter((each) => fits(each, query)).map(listed),
      ...(next === undefined ? {} : { cursor: next }),
    });
  });

const fits = (programme: Programme, { country, text, withdrawn }: ListProgrammesQuery): boolean => {
  const countries = programme.eligibility.countries;
  return (
    (withdrawn === 'true') === (programme.withdrawn !== undefined) &&
    (country === undefined || countries?.values.includes(country) === true) &&
    (text === undefined || isCalled(programme, text))
  );
};

const isCalled = ({ code, name }: Programme, text: string): boolean =>
  [code, ...Object.values(name)].some((each) => each.toLowerCase().includes(text.toLowerCase()));

const listed = (programme: Programme) => {
  const { eligibility: _e, actionRules: _a, sources: _s, ...shown } = programme;
  return shown;
};

const getProgramme = (deps: Deps) =>
  api(deps.log, GetProgrammeRequest, async ({ params: { code } }) => {
    const programme = await deps.programmes.get(code);
    if (!programme) return problem('not-found', `No programme has the code ${code}.`);
    const reply = json(200, programme);
    return { ...reply, headers: { ...reply.headers, etag: versionTag(programme.version) } };
  });

/** The programmes for everybody, withdrawn ones where they are asked for. */
export const showProgrammes = (deps: Deps) =>
  byRoute({
    'GET /programmes': listProgrammes(deps),
    'GET /programmes/{code}': getProgramme(deps),
  });
