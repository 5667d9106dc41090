/** One statement of a row: which field, by its path, is what. `null`: that there is none. */
export type Said = { path: readonly string[]; value: unknown };

type Fields = { [name: string]: unknown };

/** A record before it is checked, by what is kept and what a row says. What the row is silent on stays. */
export const applySaid = (kept: object, said: readonly Said[]): Fields => {
  const next: Fields = { ...kept };
  for (const { path, value } of said) set(next, path, value);
  return next;
};

const set = (fields: Fields, [name, ...rest]: readonly string[], value: unknown): void => {
  if (name === undefined) return;
  if (rest.length === 0) {
    if (value === null) delete fields[name];
    else fields[name] = value;
    return;
  }
  const inner = isFields(fields[name]) ? { ...fields[name] } : {};
  set(inner, rest, value);
  fields[name] = inner;
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The paths of what `given` has and `taken`, which a schema made of it, has not: fields that nobody knows. */
export const strayFields = (given: unknown, taken: unknown, at = ''): string[] => {
  if (Array.isArray(given)) {
    const items = Array.isArray(taken) ? taken : [];
    return given.flatMap((each, n) => strayFields(each, items[n], within(at, `${n}`)));
  }
  if (!isFields(given)) return [];
  const known = isFields(taken) ? taken : {};
  return Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return name in known ? strayFields(value, known[name], within(at, name)) : [within(at, name)];
  });
};

const within = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);
