import { api } from '../../shared/http/api.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import { entityTag } from '../../shared/http/entity-tag.ts';
import { pageReply } from '../../shared/http/page-reply.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { contractPage } from './contract-page.ts';
import { OpenApiDocument } from './document.ts';
import { problemPage } from './problem-page.ts';
import { ShowContractRequest, ShowProblemRequest, SignedInRequest } from './request.ts';
import { signedInPage } from './signed-in-page.ts';
import { PAGE_POLICY } from './style.ts';

export type Deps = {
  /** The contract as it is kept. */
  document: unknown;
  log: Logger;
};

const CACHED = { 'cache-control': 'public, max-age=3600' };

/** Gives the contract of the API to machines, shows it to people, and explains its problems. */
export const showContract = ({ document, log }: Deps) => {
  const text = JSON.stringify(document);
  const asJson = { 'content-type': 'application/json; charset=utf-8', ...CACHED };
  let page: string | undefined;
  return byRoute({
    'GET /openapi.json': api(log, ShowContractRequest, async () => ({
      statusCode: 200,
      headers: asJson,
      body: text,
    })).use(entityTag()),

    'GET /docs': api(log, ShowContractRequest, async () => {
      page ??= contractPage(OpenApiDocument.parse(document));
      return pageReply(page, PAGE_POLICY, { headers: CACHED });
    }).use(entityTag()),

    'GET /problems/{type}': api(log, ShowProblemRequest, async ({ params: { type } }) => {
      const explained = problemPage(type);
      return explained === undefined
        ? problem('not-found', `No problem is called ${type}.`)
        : pageReply(explained, PAGE_POLICY, { headers: CACHED });
    }).use(entityTag()),

    'GET /signed-in': api(log, SignedInRequest, async ({ query }) =>
      pageReply(signedInPage(query), PAGE_POLICY, { headers: { 'cache-control': 'no-store' } }),
    ),
  });
};
