const EARTH_RADIUS_KM = 6371;

/**
 * Kilometres over ground between two points of the unit sphere, from the square of the chord between them:
 * 2R·asin(c ÷ 2) by the first terms of its series, exact to a kilometre over 5,000.
 */
export const kilometresOfChord = (square: number): number =>
  EARTH_RADIUS_KM * Math.sqrt(square) * (1 + square / 24 + (3 * square * square) / 640);
