import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { FUNCTIONS, type FunctionSpec } from '../manifest.ts';
import { noInstanceMetadata } from './no-instance-metadata.ts';
import { packageVersions } from './package-versions.ts';
import { packedTerms } from './packed-terms.ts';
import { plainEndpointCache } from './plain-endpoint-cache.ts';
import { terseExceptions } from './terse-exceptions.ts';
import { terseSheetErrors } from './terse-sheet-errors.ts';
import { unusedJsonSchema } from './unused-json-schema.ts';
import { unusedSdkParts } from './unused-sdk-parts.ts';
import { unusedSheetSchemas } from './unused-sheet-schemas.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where `npm run build` leaves the bundles and where synth looks for them. */
export const BUILD_DIR = join(ROOT, '.build');

/** The files on possible partners: where they are, the folder beside a bundle, and where Lambda finds that. */
export const PARTNER_DATA = {
  from: join(ROOT, 'shared/reference/data/partners'),
  folder: 'partners',
  onLambda: '/var/task/partners',
} as const;

/**
 * Credential providers that never run on Lambda, which gives its credentials in the environment. The SDK
 * loads them only when the environment has none, so leaving them out costs nothing and saves a fifth.
 */
export const UNUSED_CREDENTIAL_PROVIDERS: readonly string[] = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/nested-clients',
  '@smithy/credential-provider-imds',
];

/** Loaded by the SDK only for operations that stream events; none of ours does. */
const UNUSED_PROTOCOLS: readonly string[] = ['@smithy/core/event-streams'];

/** The shape of every bundle: CommonJS loads faster than ESM on Node 24 as soon as it requires a built-in. */
export const BUNDLE_FORMAT = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** How every function is bundled: from the ES modules that packages carry, of which only what is used stays. */
export const BUNDLE_SETTINGS = {
  ...BUNDLE_FORMAT,
  // Cyrillic as it is, not escaped letter by letter.
  charset: 'utf8',
  mainFields: ['module', 'main'],
  conditions: ['module'],
  external: [...UNUSED_CREDENTIAL_PROVIDERS, ...UNUSED_PROTOCOLS],
  plugins: [
    packedTerms,
    terseExceptions,
    terseSheetErrors,
    unusedJsonSchema,
    unusedSdkParts,
    unusedSheetSchemas,
    plainEndpointCache,
    noInstanceMetadata,
    packageVersions,
  ],
} satisfies BuildOptions;

/** The part of a function that bundling needs. `entry` is relative to the repository's root. */
export type Bundled = Pick<FunctionSpec, 'name' | 'entry'> & {
  access?: Pick<FunctionSpec['access'], 'partnerData'>;
};

/**
 * Bundles every function to `<outDir>/functions/<name>/index.js`, in one pass, and leaves esbuild's account
 * of what is inside at `<outDir>/meta.json`. `outDir` is emptied first.
 *
 * @throws when an entry does not exist, naming all that are missing, or does not build.
 */
export const buildFunctions = async (
  specs: readonly Bundled[],
  outDir: string,
): Promise<Metafile> => {
  refuseMissingEntries(specs);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  // The repository is `type: module`; without this its bundles would be read as ESM when run in place.
  await writeFile(join(outDir, 'package.json'), '{ "type": "commonjs" }\n');
  const { metafile } = await build({
    ...BUNDLE_SETTINGS,
    absWorkingDir: ROOT,
    entryPoints: specs.map(({ name, entry }) => ({ in: entry, out: `${name}/index` })),
    outdir: join(outDir, 'functions'),
    // Beside the bundle for whoever reads a stack trace, never uploaded: loading one costs a cold start.
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
  });
  for (const { name, access } of specs) {
    if (!access?.partnerData) continue;
    const beside = join(outDir, 'functions', name, PARTNER_DATA.folder);
    await cp(PARTNER_DATA.from, beside, { recursive: true });
  }
  await writeFile(join(outDir, 'meta.json'), JSON.stringify(metafile));
  return metafile;
};

function refuseMissingEntries(specs: readonly Bundled[]): void {
  const missing = specs.filter(({ entry }) => !existsSync(join(ROOT, entry)));
  if (missing.length === 0) return;
  const list = missing.map(({ name, entry }) => `${name} (${entry})`).join(', ');
  throw new Error(`No such entry for ${missing.length} of ${specs.length} functions: ${list}`);
}

if (import.meta.main) await buildFunctions(FUNCTIONS, BUILD_DIR);
