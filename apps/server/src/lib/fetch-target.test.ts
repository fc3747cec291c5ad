import { describe, expect, it, vi } from 'vitest';
import { createAddressGuard } from './address-guard.ts';
import { checkFetchTarget, type ResolveHost } from './fetch-target.ts';

const strict = createAddressGuard([]);
const resolveTo =
  (...addresses: string[]): ResolveHost =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const check = (url: string, resolve: ResolveHost = resolveTo('8.8.8.8'), guard = strict) =>
  checkFetchTarget(url, { guard, resolve });

describe('a public URL', () => {
  it('comes back with every address that its host has', async () => {
    const target = await check('https://media.test./a?b#c', resolveTo('8.8.8.8', '2606:4700::1'));
    expect(target.url.href).toBe('https://media.test./a?b#c');
    expect(target.addresses).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1', family: 6 },
    ]);
  });

  it('may name an address, which is not looked up', async () => {
    const resolve = vi.fn<ResolveHost>();
    expect((await check('http://8.8.8.8/', resolve)).addresses).toEqual([
      { address: '8.8.8.8', family: 4 },
    ]);
    expect((await check('http://[2606:4700::1]/', resolve)).addresses).toEqual([
      { address: '2606:4700::1', family: 6 },
    ]);
    expect(resolve).not.toHaveBeenCalled();
  });

  it('may use the ports of media servers, and any port on a host that is allowed', async () => {
    for (const port of [80, 443, 8080, 8443]) {
      expect((await check(`http://media.test:${port}/`)).addresses).toHaveLength(1);
    }
    await expect(check('http://media.test:6379/')).rejects.toMatchObject({
      code: 'media.invalid_url',
      message: expect.stringContaining('uses port 6379') as string,
    });
    const named = createAddressGuard(['media.test']);
    const ranged = createAddressGuard(['10.0.0.0/8']);
    const inside = resolveTo('10.1.2.3');
    expect((await check('http://media.test:6379/', inside, named)).addresses).toHaveLength(1);
    expect((await check('http://media.test:6379/', inside, ranged)).addresses).toHaveLength(1);
    await expect(check('http://other.test:6379/', inside, named)).rejects.toMatchObject({
      code: 'media.blocked_address',
    });
  });

  it('whose name does not exist is reported as such', async () => {
    const failing: ResolveHost = async () => {
      throw new Error('ENOTFOUND');
    };
    for (const resolve of [failing, resolveTo()]) {
      await expect(check('http://media.test/', resolve)).rejects.toMatchObject({
        code: 'media.download_failed',
        message: expect.stringContaining('cannot be resolved') as string,
      });
    }
  });
});

describe('an address that may not be reached', () => {
  it.each(
    [
      [
        'http://127.0.0.1/',
        'http://127.1/',
        'http://2130706433/',
        'http://0x7f.1/',
        'http://0177.0.0.1/',
      ],
      ['http://0x7f000001/', 'http://127.0.0.1./', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/'],
      [
        'http://[::ffff:7f00:1]/',
        'http://[64:ff9b::7f00:1]/',
        'http://[2002:7f00:1::]/',
        'http://0/',
      ],
      [
        'http://169.254.169.254/latest/meta-data/',
        'http://100.100.100.200/',
        'https://10.0.0.1:8443/',
      ],
      ['http://①②⑦.⓪.⓪.①/', 'http://127。0。0。1/'],
    ].flat(),
  )('is refused as %s', async (url) => {
    const resolve = vi.fn<ResolveHost>();
    await expect(check(url, resolve)).rejects.toMatchObject({
      code: 'media.blocked_address',
    });
    expect(resolve).not.toHaveBeenCalled();
  });

  it.each(['localhost', 'localhost.', 'LOCALHOST', 'metadata.google.internal', 'intranet'])(
    'is refused behind the name %s, and the message does not tell the address',
    async (name) => {
      const error = await check(`http://${name}/`, resolveTo('10.9.8.7')).catch(String);
      expect(error).toContain('is not a public address');
      expect(error).not.toContain('10.9.8.7');
    },
  );

  it('is refused when only one of the answers is private', async () => {
    await expect(
      check('http://mixed.test/', resolveTo('8.8.8.8', 'fd00::1')),
    ).rejects.toMatchObject({
      code: 'media.blocked_address',
    });
  });
});

describe('a URL that is refused before anything is asked', () => {
  it.each([
    ['file:///etc/passwd', 'has the scheme file:'],
    ['gopher://media.test/', 'has the scheme gopher:'],
    ['data:image/png;base64,AAAA', 'has the scheme data:'],
    ['ftp://media.test/', 'has the scheme ftp:'],
    ['http://user@media.test/', 'carries a user name'],
    ['http://:secret@media.test/', 'carries a user name'],
    ['http://', 'cannot be parsed'],
    ['http://1.2.3.4.5/', 'cannot be parsed'],
    ['/relative', 'cannot be parsed'],
  ])('%s', async (url, message) => {
    const resolve = vi.fn<ResolveHost>();
    const failure = check(url, resolve);
    await expect(failure).rejects.toMatchObject({ code: 'media.invalid_url' });
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.not.toThrow('secret');
    expect(resolve).not.toHaveBeenCalled();
  });
});
