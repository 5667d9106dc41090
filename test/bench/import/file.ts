/** A CSV file of organisations, of which one in `badEvery` has a kind that nobody knows. */
export const manyOrganisations = (rows: number, badEvery: number): Buffer =>
  Buffer.from(
    [
      'id,kind,name_en,name_bg,country,nuts3,lat,lon,url,languages,themes,networks,hidden',
      ...Array.from({ length: rows }, (_, n) => rowOf(n, n % badEvery === badEvery - 1)),
    ].join('\r\n'),
  );

const rowOf = (n: number, bad: boolean): string =>
  [
    `${BENCH_PREFIX}${n}`,
    bad ? 'club' : 'ngo',
    `"Centre for Rivers, Towns and Woods ${n}"`,
    `Център за реки и градове ${n}`,
    ...['BG', 'BG422', `${41 + (n % 200) / 100}`, `${24 + (n % 300) / 100}`],
    `https://centre-${n}.example/about`,
    ...['bg|en', 'water|energy-renovation', 'Green Towns', 'no'],
  ].join(',');

/** What the ids of its organisations begin with. */
export const BENCH_PREFIX = 'org-bench-';
