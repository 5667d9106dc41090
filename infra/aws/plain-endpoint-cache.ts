import type { Plugin } from 'esbuild';

/**
 * Puts a plain Map in the place of the cache in which the SDK would keep discovered endpoints: 6 KB in every function,
 * for a discovery that is off unless somebody turns it on, and that then knows one endpoint, not a thousand.
 */
export const plainEndpointCache: Plugin = {
  name: 'plain-endpoint-cache',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]mnemonist[\\/]lru-cache\.js$/ }, () => ({
      contents: PLAIN,
      loader: 'js',
    }));
  },
};

const PLAIN = `module.exports = class extends Map {
  constructor() { super(); }
  peek(key) { return this.get(key); }
};`;
