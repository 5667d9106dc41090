/** Where somebody is. */
export type Place = {
  /** Who it is, in the terms of past projects. */
  id?: string | undefined;
  country: string;
  nuts3?: string | undefined;
  lat?: number | undefined;
  lon?: number | undefined;
};
