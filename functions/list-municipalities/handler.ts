import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { Page } from '../../shared/db/page.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { api, json } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { csvReply, writeCsv } from '../../shared/http/csv.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { type MemberReads, membersOf } from '../../shared/municipalities/members-of.ts';
import { type Deps as AssociationDeps, listAssociations, showAssociation } from './associations.ts';
import { COLUMNS, rowOf } from './columns.ts';
import { placeIn, wantedBy } from './narrowing.ts';
import { publicMunicipality } from './public-municipality.ts';
import {
  ListMunicipalitiesRequest,
  type MunicipalityQuery,
  ShowMunicipalityRequest,
} from './request.ts';

export type Deps = AssociationDeps &
  MemberReads & {
    municipalities: Pick<MunicipalityRepository, 'get' | 'getMany' | 'find'>;
    log: Logger;
  };

/** What everybody may know of municipalities and their associations. */
export const municipalities = (deps: Deps) =>
  byRoute({
    'GET /municipalities': listMunicipalities(deps),
    'GET /municipalities/{id}': showMunicipality(deps),
    'GET /associations': listAssociations(deps),
    'GET /associations/{id}': showAssociation(deps),
  });

/** A page may hold fewer than `limit`, even none, and still have a cursor: follow it to the end. */
const listMunicipalities = (deps: Deps) =>
  api(deps.log, ListMunicipalitiesRequest, async ({ query }, event) => {
    const page = await pageOf(deps, query);
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const { items, cursor } = page.value;
    const csv = query.format === 'csv' || (query.format === undefined && wantsCsv(event));
    const reply = csv
      ? asCsv(page.value, event)
      : json(200, {
          items: items.map(publicMunicipality),
          ...(cursor === undefined ? {} : { cursor }),
        });
    return { ...reply, headers: { ...reply.headers, vary: 'accept' } };
  });

/** Profiles that are looked at for one page. */
const MOST_READ = 2000;

const pageOf = async (deps: Deps, query: MunicipalityQuery) => {
  const { limit, cursor, association } = query;
  const request = { limit, ...(cursor === undefined ? {} : { cursor }) };
  const where = wantedBy(query);
  const country = placeIn(query);
  if (association === undefined) {
    const search = { ...request, ...(country === undefined ? {} : { country }) };
    return deps.municipalities.find({ ...search, where, mostRead: MOST_READ });
  }
  const page = await membersOf(deps, association, request);
  return page.ok
    ? { ok: true as const, value: { ...page.value, items: page.value.items.filter(where) } }
    : page;
};

const wantsCsv = ({ headers }: APIGatewayProxyEventV2): boolean =>
  /^\s*text\/csv\b/i.test(headers.accept ?? '');

/** A table has no place for a cursor: the header `Link` says where the next page is (RFC 8288). */
const asCsv = (
  { items, cursor }: Page<Municipality>,
  { rawQueryString }: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 => {
  const reply = csvReply('municipalities.csv', writeCsv(COLUMNS, items.map(rowOf)));
  if (cursor === undefined) return reply;
  const next = new URLSearchParams(rawQueryString);
  next.set('cursor', cursor);
  return { ...reply, headers: { ...reply.headers, link: `<?${next}>; rel="next"` } };
};

const showMunicipality = ({ municipalities, log }: Deps) =>
  api(log, ShowMunicipalityRequest, async ({ params: { id } }) => {
    const found = await municipalities.get(id);
    return found
      ? json(200, publicMunicipality(found))
      : problem('not-found', `No municipality has the id ${id}.`);
  });
