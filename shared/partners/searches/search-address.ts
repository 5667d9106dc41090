import type { SearchId } from '../../domain/partner-search.ts';

/** Where a partner search is read and answered, by whoever is signed in. `baseUrl` is the address of the service. */
export const searchAddress = (baseUrl: string, id: SearchId): string =>
  `${baseUrl.replace(/\/+$/, '')}/partner-searches/${id}`;
