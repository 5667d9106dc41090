import { type Contracts, emptyAnswer, pageAnswer } from '../../shared/http/contract.ts';
import { ShowBulletinRequest } from './request.ts';

const HEADERS = { etag: 'Changes with the page.', 'cache-control': 'An hour, for everybody.' };

export const contracts: Contracts = {
  'GET /bulletins/{association}/{language}': {
    summary: 'Shows what the members of an association were told of in the last four weeks',
    description: 'A page for everybody. No municipality and no person is named in it.',
    tag: 'pages',
    request: ShowBulletinRequest,
    about: { association: 'The name of the association.', language: 'bg, el, tr, nb or en.' },
    example: { params: { association: 'ram-trakia', language: 'bg' } },
    answers: {
      200: pageAnswer('The bulletin.', HEADERS),
      304: emptyAnswer('The page is still the one of `If-None-Match`.', HEADERS),
    },
    problems: ['not-found'],
  },
};
