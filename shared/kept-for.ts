/**
 * Keeps what was read for so many milliseconds, so that a busy function does not read it for every request. A read that
 * fails is not kept.
 */
export const keptFor = <T>(
  ms: number,
  read: () => Promise<T>,
  now: () => number = () => Date.now(),
): (() => Promise<T>) => {
  let kept: { until: number; value: Promise<T> } | undefined;
  return () => {
    if (kept && now() < kept.until) return kept.value;
    const value = read().catch((cause: unknown) => {
      kept = undefined;
      throw cause;
    });
    kept = { until: now() + ms, value };
    return value;
  };
};
