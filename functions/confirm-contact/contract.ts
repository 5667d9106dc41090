import * as z from 'zod';
import type { Contracts } from '../../shared/http/contract.ts';
import { signedPageContract } from '../../shared/http/signed-page-contract.ts';

export const contracts: Contracts = {
  'GET /confirm/{token}': signedPageContract('askToConfirm', 'Asks whether the digest is wanted'),
  'POST /confirm/{token}': signedPageContract(
    'confirm',
    'Says that the owner of an address wants the digest',
    z.object({}),
  ),
};
