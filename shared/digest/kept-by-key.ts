/**
 * Makes a thing the first time it is asked for and keeps it. Intl formatters cost up to a millisecond each to
 * make and load time zone and locale data, so that none is made before a digest needs it.
 */
export const keptByKey = <T>(make: (key: string) => T): ((key: string) => T) => {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
};
