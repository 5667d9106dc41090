import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Catalogue } from '../../shared/digest/i18n/catalogue.ts';
import { catalogueFor } from '../../shared/digest/i18n/catalogues.ts';
import { writeAtom } from '../../shared/feeds/atom.ts';
import { calendarReply, deadlineCalendar } from '../../shared/feeds/deadline-calendar.ts';
import type { Feed } from '../../shared/feeds/feed.ts';
import { lastChange } from '../../shared/feeds/last-change.ts';
import { writeRss } from '../../shared/feeds/rss.ts';
import { api } from '../../shared/http/api.ts';
import { entityTag } from '../../shared/http/entity-tag.ts';
import { CallFilter, fitsFilter } from '../../shared/listing/call-filter.ts';
import type { KnownCalls } from '../../shared/listing/known-calls.ts';
import { feedUuid } from '../../shared/listing/lasting-id.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { themeLabel } from '../../shared/reference/theme-labels.ts';
import { entriesOf } from './entries.ts';
import { type FeedQuery, FeedRequest } from './request.ts';

export type Deps = {
  known: () => Promise<KnownCalls>;
  log: Logger;
  now: () => Date;
};

/** What of all calls a feed is about, at one moment. */
type Chosen = { query: FeedQuery; now: Date; changedAt: Date; catalogue: Catalogue } & Pick<
  KnownCalls,
  'calls'
>;

const choose = async (deps: Deps, query: FeedQuery): Promise<Chosen> => {
  const now = deps.now();
  const known = await deps.known();
  const { language, ...wanted } = query;
  const filter = { ...CallFilter.parse({ status: 'open,forthcoming' }), ...wanted };
  return {
    ...{ query, now },
    changedAt: lastChange(known, now),
    catalogue: catalogueFor(language),
    calls: known.calls.filter((call) => fitsFilter(call, filter, now)),
  };
};

const headersOf = ({ changedAt }: Chosen) => ({
  'cache-control': 'public, max-age=900',
  'last-modified': changedAt.toUTCString(),
});

/** New calls as a feed, in one of two formats. */
const publishCalls = (deps: Deps, write: (feed: Feed) => string, type: string) =>
  api(deps.log, FeedRequest, async ({ query }, event) => {
    const chosen = await choose(deps, query);
    return {
      statusCode: 200,
      headers: { 'content-type': `${type}; charset=utf-8`, ...headersOf(chosen) },
      body: write(feedOf(chosen, event)),
    };
  }).use(entityTag());

export const publishRss = (deps: Deps) => publishCalls(deps, writeRss, 'application/rss+xml');

export const publishAtom = (deps: Deps) => publishCalls(deps, writeAtom, 'application/atom+xml');

/** The deadlines of all calls as a calendar to subscribe to. */
export const publishDeadlines = (deps: Deps) =>
  api(deps.log, FeedRequest, async ({ query }) => {
    const chosen = await choose(deps, query);
    return calendarReply(deadlineCalendar({ ...chosen, remind: false }), headersOf(chosen));
  }).use(entityTag());

const feedOf = (
  { query, calls, now, changedAt, catalogue }: Chosen,
  event: APIGatewayProxyEventV2,
): Feed => {
  const { language, country = [], theme = [], programme = [] } = query;
  const about = [...country, ...theme.map((code) => themeLabel(code, language)), ...programme];
  const title = ['GrantBridge', catalogue.sections.new, ...about].join(' · ');
  const { rawPath, rawQueryString } = event;
  const origin = originOf(event);
  return {
    id: `urn:uuid:${feedUuid(JSON.stringify([language, country, theme, programme]))}`,
    ...{ title, subtitle: title, language, updatedAt: changedAt },
    selfUrl: `${origin}${rawPath}${rawQueryString === '' ? '' : `?${rawQueryString}`}`,
    homeUrl: `${origin}/calls`,
    entries: entriesOf(calls, now, catalogue),
  };
};

/** The address that was asked: API Gateway says whether by TLS, this machine never is. */
const originOf = ({ headers, requestContext }: APIGatewayProxyEventV2): string =>
  `${headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'}://${requestContext.domainName}`;
