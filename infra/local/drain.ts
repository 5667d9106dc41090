/** Something that works off what it was given. */
export type Drain = {
  /** Nothing waits and nothing runs. */
  idle: () => boolean;
  /** Resolves as soon as it is idle. */
  drain: () => Promise<void>;
};

/** `check` must be called whenever `idle` may have become true. */
export const openDrain = (idle: () => boolean): Drain & { check: () => void } => {
  const waiting: (() => void)[] = [];
  return {
    idle,
    drain: () =>
      idle() ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)),
    check: () => {
      if (idle()) for (const resolve of waiting.splice(0)) resolve();
    },
  };
};

/** Resolves when all are idle at once: what one works off may fill another. */
export const drainAll = async (parts: readonly Drain[]): Promise<void> => {
  while (!parts.every(({ idle }) => idle())) {
    for (const part of parts) await part.drain();
  }
};
