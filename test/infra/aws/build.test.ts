import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildFunctions,
  PARTNER_DATA,
  UNUSED_CREDENTIAL_PROVIDERS,
} from '../../../infra/aws/build.ts';
import { terseErrors } from '../../../infra/aws/terse-sheet-errors.ts';
import { handler as classifyNeeds } from './fixtures/classify-needs.ts';
import { handler as describeExceptions } from './fixtures/describe-exceptions.ts';
import { handler as readSchemas } from './fixtures/read-schemas.ts';
import { temporaryFolder } from './synthesised.ts';

const run = promisify(execFile);
const reader = { name: 'read-one-item', entry: 'test/infra/aws/fixtures/read-one-item.ts' };
const classifier = { name: 'classify-needs', entry: 'test/infra/aws/fixtures/classify-needs.ts' };
const exceptions = {
  name: 'describe-exceptions',
  entry: 'test/infra/aws/fixtures/describe-exceptions.ts',
};
const schemas = { name: 'read-schemas', entry: 'test/infra/aws/fixtures/read-schemas.ts' };
const CLIENT_MANIFEST = createRequire(import.meta.url).resolve(
  '@aws-sdk/client-dynamodb/package.json',
);
const out = temporaryFolder();
const bundle = join(out, 'functions/read-one-item/index.js');

describe('a bundle', () => {
  const requests: IncomingMessage[] = [];
  let dynamodb: Server;

  beforeAll(async () => {
    writeFileSync(join(out, 'left-over'), '');
    await buildFunctions([{ ...reader, access: { partnerData: true } }], out);
    dynamodb = createServer((request, response) => {
      requests.push(request);
      request.resume();
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.end(JSON.stringify({ Item: { pk: { S: 'a' }, n: { N: '7' } } }));
    });
    await new Promise<void>((listening) => dynamodb.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => new Promise((closed) => dynamodb.close(closed)));

  /** As Lambda starts it: nothing but the environment, far from any node_modules. */
  const start = (credentials: Record<string, string>) => {
    const { port } = dynamodb.address() as AddressInfo;
    const call = `require(${JSON.stringify(bundle)}).handler().then((x) => console.log(JSON.stringify(x)))`;
    return run(process.execPath, ['-e', call], {
      cwd: out,
      env: {
        HOME: out,
        AWS_REGION: 'eu-central-1',
        AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
        AWS_EC2_METADATA_DISABLED: 'true',
        ...credentials,
      },
    });
  };

  it('has the files on possible partners beside it where the manifest says so', () => {
    const beside = join(out, 'functions/read-one-item', PARTNER_DATA.folder);
    expect(readdirSync(beside)).toEqual(readdirSync(PARTNER_DATA.from));
    expect(PARTNER_DATA.onLambda).toBe(`/var/task/${PARTNER_DATA.folder}`);
  });

  it('works with the credentials that Lambda puts into its environment', async () => {
    const { stdout } = await start({
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
    });
    expect(JSON.parse(stdout)).toEqual({ pk: 'a', n: 7 });
    expect(requests.at(-1)?.headers.authorization).toContain('Credential=AKIDEXAMPLE/');
    expect(requests.at(-1)?.headers['x-amz-security-token']).toBe('session');
    const { version } = JSON.parse(readFileSync(CLIENT_MANIFEST, 'utf8'));
    expect(requests.at(-1)?.headers['user-agent']).toContain(version);
  });

  it('fails, and does not hang, without them', async () => {
    await expect(start({})).rejects.toThrow();
  });

  it('holds no credential provider that Lambda never asks', () => {
    const meta: unknown = JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8'));
    const inputs = JSON.stringify(Object(meta).inputs);
    expect(inputs).toContain('@aws-sdk/credential-provider-env/');
    for (const provider of UNUSED_CREDENTIAL_PROVIDERS) {
      expect(inputs).not.toContain(`node_modules/${provider}/`);
    }
  });

  it('has its source map beside it, without sources', () => {
    expect(readFileSync(`${bundle}.map`, 'utf8')).not.toContain('sourcesContent');
    expect(readFileSync(bundle, 'utf8')).not.toContain('sourceMappingURL');
  });

  it('knows the version of a client, and nothing else of its manifest', () => {
    expect(readFileSync(bundle, 'utf8')).not.toContain('devDependencies');
  });

  it('is the only thing left of earlier builds', () => {
    expect(existsSync(join(out, 'left-over'))).toBe(false);
  });
});

describe('the words of the themes in a bundle', () => {
  it('are packed, and find what they find outside it', async () => {
    const folder = temporaryFolder();
    await buildFunctions([classifier], folder);
    const file = join(folder, 'functions/classify-needs/index.js');
    expect(readFileSync(file, 'utf8')).not.toContain('θερμομόνωσ');
    const print = `console.log(JSON.stringify(require(${JSON.stringify(file)}).handler()))`;
    const { stdout } = await run(process.execPath, ['-e', print]);
    const found = classifyNeeds();
    expect(JSON.parse(stdout)).toEqual(found);
    for (const themes of found) expect(themes.length).toBeGreaterThan(1);
  });
});

describe('the schemas in a bundle', () => {
  it('read what they read outside it, without the half of zod that writes JSON Schemas', async () => {
    const folder = temporaryFolder();
    await buildFunctions([schemas], folder);
    const file = join(folder, 'functions/read-schemas/index.js');
    expect(readFileSync(file, 'utf8')).not.toContain('additionalProperties');
    const print = `console.log(JSON.stringify(require(${JSON.stringify(file)}).handler()))`;
    const { stdout } = await run(process.execPath, ['-e', print]);
    expect(JSON.parse(stdout)).toEqual(readSchemas());
    expect(readSchemas()).toEqual([true, false]);
  });
});

describe('the exceptions of the SDK in a bundle', () => {
  it('are what they are outside it', async () => {
    const folder = temporaryFolder();
    await buildFunctions([exceptions], folder);
    const file = join(folder, 'functions/describe-exceptions/index.js');
    expect(readFileSync(file, 'utf8')).not.toContain('ses#LimitExceededException');
    const print = `console.log(JSON.stringify(require(${JSON.stringify(file)}).handler()))`;
    const { stdout } = await run(process.execPath, ['-e', print]);
    const outside = describeExceptions();
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(outside)));
    expect(outside.length).toBeGreaterThan(60);
  });
});

describe('a build', () => {
  it('names every function that has no entry, and touches nothing', async () => {
    const missing = ['knit-socks', 'bake-bread'].map((name) => ({
      name,
      entry: `functions/${name}/index.ts`,
    }));
    await expect(buildFunctions([reader, ...missing], out)).rejects.toThrow(
      'No such entry for 2 of 3 functions: knit-socks (functions/knit-socks/index.ts), bake-bread (functions/bake-bread/index.ts)',
    );
    expect(existsSync(bundle)).toBe(true);
  });
});

describe('the errors of the workbook reader', () => {
  const modules = join(import.meta.dirname, '../../../node_modules/read-excel-file/modules');
  const madeOf = async (file: string): Promise<{ default: new (...given: unknown[]) => Error }> => {
    const source = terseErrors(readFileSync(join(modules, file), 'utf8'));
    expect(source).not.toContain('@babel/helpers');
    return import(`data:text/javascript,${encodeURIComponent(source)}`);
  };

  it('are in a bundle what they are without one, in few words', async () => {
    const { default: SheetNotFoundError } = await madeOf('xlsx/SheetNotFoundError.js');
    const missing = new SheetNotFoundError('b', ['a']);
    expect(missing).toBeInstanceOf(Error);
    expect(missing).toBeInstanceOf(SheetNotFoundError);
    expect({ ...missing }).toEqual({ name: 'SheetNotFoundError', sheet: 'b', sheets: ['a'] });
    expect(missing.message).toBe('Sheet not found: b. Available sheets: a');
    const { default: UnzipError } = await madeOf('zip/UnzipError.js');
    expect(new UnzipError('torn').message).toBe('torn');
    expect(terseErrors('export class A extends Error {}')).toBe('export class A extends Error {}');
  });
});
