import * as z from 'zod';
import { pageAnswer, type RouteContract } from './contract.ts';

const HEADERS = {
  'content-language': 'The language of the page.',
  'cache-control': 'Kept by no cache.',
};

const Token = z.strictObject({ token: z.string().max(500) });

/** What the pages behind signed links promise alike: they refuse by a page in the reader's language. */
export const signedPageContract = (
  operationId: string,
  summary: string,
  form?: z.ZodType,
): RouteContract => ({
  operationId,
  summary,
  tag: 'pages',
  request: z.object({
    params: Token,
    query: z.object({}),
    ...(form ? { body: form } : {}),
  }),
  ...(form && { bodyType: 'application/x-www-form-urlencoded' }),
  about: { token: 'The signed part of the link in the mail.' },
  example: { params: { token: 'token-of-the-link' } },
  answers: {
    200: pageAnswer('The page.', HEADERS),
    404: pageAnswer('Nobody signed this link.', HEADERS),
    410: pageAnswer('The link is too old, or its contact is gone.', HEADERS),
    500: pageAnswer('The service failed; nothing is lost.', HEADERS),
  },
  refusesByPage: true,
});
