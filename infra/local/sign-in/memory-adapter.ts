import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; until: number };

/** Sessions, codes and grants in memory: signing in anew after a restart costs one code. */
export const memoryAdapter = (now: () => number = Date.now): ((model: string) => Adapter) => {
  const kept = new Map<string, Kept>();

  const forgetOld = (): void => {
    for (const [key, { until }] of kept) if (until <= now()) kept.delete(key);
  };

  const find = (key: string): AdapterPayload | undefined => {
    const known = kept.get(key);
    return known && known.until > now() ? known.payload : undefined;
  };

  const findIn = (model: string, name: 'uid' | 'userCode', value: string) =>
    [...kept].find(
      ([key, { payload }]) => key.startsWith(`${model}:`) && payload[name] === value,
    )?.[1].payload;

  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    return {
      upsert: async (id, payload, expiresIn) => {
        forgetOld();
        const life = expiresIn === undefined ? Number.POSITIVE_INFINITY : expiresIn * 1000;
        kept.set(keyOf(id), { payload, until: now() + life });
      },
      find: async (id) => find(keyOf(id)),
      findByUid: async (uid) => findIn(model, 'uid', uid),
      findByUserCode: async (userCode) => findIn(model, 'userCode', userCode),
      consume: async (id) => {
        const payload = find(keyOf(id));
        if (payload) payload.consumed = Math.floor(now() / 1000);
      },
      destroy: async (id) => {
        kept.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
};
