import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { postOnce } from '../../shared/http/post-once.ts';
import { isPublicAddress } from '../../shared/http/public-address.ts';
import { publicFetch } from '../../shared/http/public-fetch.ts';
import { publicTarget } from '../../shared/http/public-target.ts';
import { SPECIAL_IPV4, SPECIAL_IPV6 } from '../../shared/http/special-purpose-addresses.ts';

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const dotted = (number: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');

/** By arithmetic of its own: whether an IPv4 address lies in one of the blocks. */
const isSpecial = (address: string): boolean =>
  SPECIAL_IPV4.some(([network, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(numberOf(address) / size) === Math.floor(numberOf(network) / size);
  });

const inBlock = fc
  .constantFrom(...SPECIAL_IPV4)
  .chain(([network, prefix]) =>
    fc.nat(2 ** (32 - prefix) - 1).map((offset) => dotted(numberOf(network) + offset)),
  );
const anywhere = fc.nat(2 ** 32 - 1).map(dotted);

describe('a public address', () => {
  it('is in IPv4 whatever lies in no block of special purpose', () => {
    fc.assert(fc.property(inBlock, (address) => !isPublicAddress(address)));
    fc.assert(fc.property(anywhere, (each) => isPublicAddress(each) !== isSpecial(each)));
  });

  it('is never one of IPv6 in which an IPv4 address hides', () => {
    const wrapped = fc
      .tuple(fc.constantFrom('::ffff:', '::', '64:ff9b::', '64:ff9b:1::', '::ffff:0:'), anywhere)
      .map(([before, address]) => before + address);
    fc.assert(fc.property(wrapped, (address) => !isPublicAddress(address)));
  });

  it.each([
    ...['::', '::1', 'fe80::1', 'fe80::1%eth0', '2606:4700::1111%1', 'fc00::1', 'fd00:ec2::254'],
    ...['ff02::1', '2001:db8::1', '2001::1', '2002:7f00:1::', '3fff::1', '100::1', '5f00::1'],
    ...['169.254.169.254', '100.100.100.200', '192.0.0.192', '0.0.0.0', '255.255.255.255', ''],
    ...SPECIAL_IPV6.map(([network]) => network),
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '193.178.15.1', '2606:4700:4700::1111', '2a02:26f0::1'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('an address that others chose', () => {
  it.each([
    'https://hooks.example.org/grants?x=1',
    'https://hooks.example.org:8443/',
    'https://1.1.1.1/',
    'https://[2606:4700:4700::1111]/',
  ])('may be %s', (url) => {
    expect(publicTarget(url, 'refused')).toMatchObject({ ok: true });
  });

  it.each([
    ...['http://hooks.example.org/', 'ftp://hooks.example.org/', 'file:///etc/passwd', 'hooks'],
    ...['https://user@hooks.example.org/', 'https://:secret@hooks.example.org/'],
    ...['https://hooks.example.org:22/', 'https://hooks.example.org:80/', 'https://intranet/'],
    ...['https://localhost/', 'http://127.0.0.1/', 'https://127.1/', 'https://0x7f000001/'],
    ...['https://2130706433/', 'https://017700000001/', 'https://[::1]/', 'https://10.0.0.1/'],
    ...['https://[::ffff:127.0.0.1]/', 'https://[64:ff9b::7f00:1]/', 'https://169.254.169.254/'],
    ...['https://[fe80::1]/', 'https://[fd00:ec2::254]/', 'https://224.0.0.1/', 'https://[::]/'],
  ])('may not be %s', (url) => {
    expect(publicTarget(url, 'refused')).toMatchObject({ error: { kind: 'not-allowed' } });
  });

  it('may be this machine only where that is allowed, and no other of its network even there', () => {
    expect(publicTarget('http://127.0.0.1:3000/', 'allowed').ok).toBe(true);
    for (const url of ['http://10.0.0.1/', 'https://10.0.0.1/', 'https://[::ffff:127.0.0.1]/']) {
      expect(publicTarget(url, 'allowed').ok).toBe(false);
    }
  });
});

describe('a post', () => {
  const opened: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of opened.splice(0)) server.close().closeAllConnections();
  });

  const aServer = async (
    answer: (reply: import('node:http').ServerResponse) => void,
  ): Promise<{ port: number; asked: () => number }> => {
    let asked = 0;
    const server = createServer((_request, reply) => {
      asked += 1;
      answer(reply);
    });
    opened.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    return { port, asked: () => asked };
  };

  const post = postOnce({ loopback: 'allowed', limitMs: 2_000 });

  it('reports the status and follows no redirect', async () => {
    const elsewhere = await aServer((reply) => reply.end());
    const location = `http://127.0.0.1:${elsewhere.port}/`;
    const { port } = await aServer((reply) => reply.writeHead(307, { location }).end());
    const posted = await post(`http://127.0.0.1:${port}/`, {}, '{}');
    expect(posted).toMatchObject({ ok: true, value: { status: 307 } });
    expect(elsewhere.asked()).toBe(0);
  });

  it('takes the status for an answer, however long or broken its body is', async () => {
    const endless = await aServer((reply) => {
      reply.writeHead(200);
      const more = (): void => {
        while (!reply.destroyed && reply.write('x'.repeat(65_536)));
      };
      reply.on('drain', more);
      more();
    });
    const broken = await aServer((reply) => {
      reply.writeHead(200, { 'content-length': '10' }).write('x', () => reply.destroy());
    });
    for (const { port } of [endless, broken]) {
      expect(await post(`http://127.0.0.1:${port}/`, {}, '{}')).toMatchObject({
        value: { status: 200 },
      });
    }
  });

  it('gives up on a server that says nothing', async () => {
    const { port } = await aServer(() => undefined);
    const impatient = postOnce({ loopback: 'allowed', limitMs: 30 });
    expect(await impatient(`http://127.0.0.1:${port}/`, {}, '{}')).toMatchObject({
      error: { kind: 'timeout' },
    });
  });

  it('reaches no server of a private network by a public name, not even as one address of several', async () => {
    const { port, asked } = await aServer((reply) => reply.end());
    for (const addresses of [['127.0.0.1'], ['1.1.1.1', '127.0.0.1'], ['::ffff:127.0.0.1'], []]) {
      const resolve = async () =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      for (const loopback of ['allowed', 'refused'] as const) {
        const posted = await postOnce({ loopback, resolve, limitMs: 2_000 })(
          `https://rebound.example.org:${port}/`,
          ...([{}, '{}'] as const),
        );
        expect(posted).toMatchObject({ error: { kind: 'not-public' } });
      }
    }
    expect(asked()).toBe(0);
  });

  it('connects to the address that was looked at', async () => {
    const { port, asked } = await aServer((reply) => reply.end());
    let resolved = 0;
    const resolve = async () => {
      resolved += 1;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const posted = await postOnce({ loopback: 'allowed', resolve, limitMs: 2_000 })(
      `http://localhost:${port}/`,
      ...([{}, '{}'] as const),
    );
    expect([posted.ok, resolved, asked()]).toEqual([true, 1, 1]);
  });

  it('and a fetch tell where a private network begins; a fetch unpacks, follows nothing, and breaks as others do', async () => {
    const packed = await aServer((reply) =>
      reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('calls')),
    );
    const fetched = publicFetch({ loopback: 'allowed' });
    const from = (port: number) => fetched(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
    expect(await (await from(packed.port)).text()).toBe('calls');
    const moved = await aServer((reply) => reply.writeHead(302, { location: '/other' }).end());
    expect([(await from(moved.port)).status, moved.asked()]).toEqual([302, 1]);
    const broken = await aServer((reply) => {
      reply.writeHead(200, { 'content-length': '10' }).write('x', () => reply.destroy());
    });
    await expect((await from(broken.port)).text()).rejects.toThrow(TypeError);
    const unchanged = await aServer((reply) => reply.writeHead(304).end());
    expect((await from(unchanged.port)).body).toBeNull();
    const outside = publicFetch({ loopback: 'refused' })(`http://127.0.0.1:${packed.port}/`);
    await expect(outside).rejects.toMatchObject({
      name: 'TypeError',
      cause: { code: 'ENOTPUBLIC' },
    });
    const given = AbortSignal.abort();
    await expect(fetched('http://127.0.0.1:1/', { signal: given })).rejects.toBe(given.reason);
  });

  it('says why nobody answered', async () => {
    const { port } = await aServer((reply) => reply.destroy());
    expect(await post(`http://127.0.0.1:${port}/`, {}, '')).toMatchObject({
      error: { kind: 'connection-lost' },
    });
    expect(await post(`https://localhost:${port}/`, {}, '')).toMatchObject({
      error: { kind: 'tls' },
    });
    expect(await post('http://127.0.0.1:1/', {}, '')).toMatchObject({
      error: { kind: 'connection-refused' },
    });
  });
});
