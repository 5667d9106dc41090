import '../prepare-node.mjs';

const { main } = await import('./token.ts');
await main(process.argv.slice(2));
