import type { Municipality } from '../../shared/domain/municipality.ts';

/** What everybody may know of a municipality: what it is, and nothing that it says of itself. */
export const publicMunicipality = ({
  id,
  name,
  country,
  nuts3,
  population,
  associations,
}: Municipality) => ({
  ...{ id, name, country, nuts3, associations },
  ...(population === undefined ? {} : { population }),
});
