import './prepare-node.mjs';

const { main } = await import('./digest-preview.ts');
await main(process.argv.slice(2));
