import './node-version.mjs';

const { main } = await import('./main.ts');
await main(process.argv.slice(2));
