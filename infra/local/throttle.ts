/** Whether a client may ask once more now; else how many seconds to wait. */
export type Throttle = (client: string) => { ok: true } | { ok: false; waitSeconds: number };

export type ThrottleOptions = {
  /** Requests a second in the long run. 0: no limit. */
  perSecond: number;
  /** Requests at once, after a pause. */
  burst: number;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
};

/** Clients remembered at most; those that have asked least recently are forgotten first. */
const MOST_CLIENTS = 10_000;

/** A token bucket a client, as API Gateway's. */
export const openThrottle = ({
  perSecond,
  burst,
  now = () => performance.now(),
}: ThrottleOptions): Throttle => {
  const buckets = new Map<string, { left: number; at: number }>();
  if (perSecond === 0) return () => ({ ok: true });
  return (client) => {
    const at = now();
    const known = buckets.get(client) ?? { left: burst, at };
    const left = Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond);
    buckets.delete(client);
    buckets.set(client, { left: left >= 1 ? left - 1 : left, at });
    if (buckets.size > MOST_CLIENTS) {
      const [oldest] = buckets.keys();
      if (oldest !== undefined) buckets.delete(oldest);
    }
    return left >= 1
      ? { ok: true }
      : { ok: false, waitSeconds: Math.max(1, Math.ceil((1 - left) / perSecond)) };
  };
};
