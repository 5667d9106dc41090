import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

/**
 * Puts the words of themes, countries and languages into bundles deflated: 100 KB of lexicons take 47, and a bundle's code is
 * parsed at every cold start, while the words are inflated in a millisecond, and only where they are asked for.
 */
export const packedTerms: Plugin = {
  name: 'packed-terms',
  setup: ({ onLoad }) => {
    onLoad(
      {
        filter:
          /(theme-lexicon-[a-z]{2}|theme-vocabulary|country-words)\.ts$|stopwords.dist.[a-z]{2}\.js$/,
      },
      async ({ path }) => ({
        contents: packed(await import(pathToFileURL(path).href)),
        loader: 'js',
      }),
    );
  },
};

const packed = (lexicon: Record<string, unknown>): string =>
  [
    "import { inflateRawSync } from 'node:zlib';",
    ...Object.entries(lexicon).map(([name, terms]) => {
      const words = deflateRawSync(JSON.stringify(terms), { level: 9 }).toString('base64');
      // Pure: who imports the file and none of its names gets nothing of it.
      return `export const ${name} = /* @__PURE__ */ JSON.parse(/* @__PURE__ */ inflateRawSync(/* @__PURE__ */ Buffer.from('${words}', 'base64')).toString());`;
    }),
  ].join('\n');
