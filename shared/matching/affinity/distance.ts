const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/** A place by its coordinates in degrees. */
export type Position = { lat: number; lon: number };

/**
 * Kilometres between two places on a sphere, by the equirectangular approximation: within one percent at the
 * distances at which nearness counts, and without the trigonometry of the exact formula.
 */
export const kilometresBetween = (a: Position, b: Position): number => {
  const east = (b.lon - a.lon) * RADIANS * Math.cos(((a.lat + b.lat) / 2) * RADIANS);
  const north = (b.lat - a.lat) * RADIANS;
  return EARTH_RADIUS_KM * Math.sqrt(east * east + north * north);
};
