/** An item with what was made of it. */
export type Made<T, R> = { item: T; result: R };

type Settled<R> = { value: R } | { cause: unknown };

/** Does the work on each item while whoever takes the results is still busy with the one before. */
export async function* ahead<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
): AsyncGenerator<Made<T, R>, void, void> {
  let before: { item: T; settled: Promise<Settled<R>> } | undefined;
  for await (const item of items) {
    const next = { item, settled: settle(work(item)) };
    if (before) yield await made(before);
    before = next;
  }
  if (before) yield await made(before);
}

/** A failure is kept until somebody asks: nobody may ever, and it must not end the process then. */
const settle = <R>(working: Promise<R>): Promise<Settled<R>> =>
  working.then(
    (value) => ({ value }),
    (cause: unknown) => ({ cause }),
  );

const made = async <T, R>({
  item,
  settled,
}: {
  item: T;
  settled: Promise<Settled<R>>;
}): Promise<Made<T, R>> => {
  const result = await settled;
  if ('cause' in result) throw result.cause;
  return { item, result: result.value };
};
