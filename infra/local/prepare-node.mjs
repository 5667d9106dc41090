import { fileURLToPath } from 'node:url';

// Plain JavaScript: an older Node must get as far as the line below, not stumble over TypeScript.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `grantbridge: needs Node 24 or later, this is ${process.version}; use "npm start" after "npm ci"\n`,
  );
  process.exit(2);
}
// Compiled once and kept beside the packages: half a second less at every later start. Older Nodes have no such cache.
const { enableCompileCache } = await import('node:module');
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
