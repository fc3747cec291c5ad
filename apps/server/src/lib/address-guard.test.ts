import { describe, expect, it } from 'vitest';
import { createAddressGuard, isPublicAddress } from './address-guard.ts';

describe('isPublicAddress', () => {
  it.each(
    [
      ['1.1.1.1', '8.8.8.8', '47.88.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1'],
      ['2606:4700::1111', '2001:4860:4860::8888', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'],
      ['2002:0808:0808::1'],
    ].flat(),
  )('takes %s for public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(
    [
      [
        '127.0.0.1',
        '127.255.255.254',
        '0.0.0.0',
        '0.1.2.3',
        '10.0.0.1',
        '172.16.0.1',
        '172.31.9.9',
      ],
      ['192.168.1.1', '169.254.169.254', '169.254.170.2', '100.64.0.1', '100.100.100.200'],
      ['192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '192.88.99.1'],
      ['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
      ['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', 'fec0::1'],
      ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::127.0.0.1', '::ffff:0:127.0.0.1'],
      [
        '64:ff9b::127.0.0.1',
        '64:ff9b::a9fe:a9fe',
        '64:ff9b:1::8.8.8.8',
        '2002:7f00:1::',
        '2002:a00:1::',
      ],
      ['2001::1', '2001:db8::1', '100::1', '4000::1', 'not an address', '', '2130706433', '0x7f.1'],
    ].flat(),
  )('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('createAddressGuard', () => {
  const guard = createAddressGuard(['media.lan', '10.1.0.0/16', '127.0.0.1', 'fd00::/8', 'NAS.']);

  it('lets the listed names through, in any case', () => {
    expect(guard.allowsHost('Media.LAN')).toBe(true);
    expect(guard.allowsHost('nas')).toBe(true);
    expect(guard.allowsHost('other.lan')).toBe(false);
    expect(guard.allowsHost('evil-media.lan')).toBe(false);
  });

  it('lets the listed ranges through, and their mapped form, and nothing beside them', () => {
    expect(guard.allowsAddress('10.1.255.9')).toBe(true);
    expect(guard.allowsAddress('::ffff:10.1.0.1')).toBe(true);
    expect(guard.allowsAddress('10.2.0.1')).toBe(false);
    expect(guard.allowsAddress('127.0.0.1')).toBe(true);
    expect(guard.allowsAddress('127.0.0.2')).toBe(false);
    expect(guard.allowsAddress('fd12::1')).toBe(true);
    expect(guard.allowsAddress('fe80::1')).toBe(false);
  });

  it('knows a listed address from a merely public one', () => {
    expect(guard.listsAddress('8.8.8.8')).toBe(false);
    expect(guard.listsAddress('10.1.0.1')).toBe(true);
  });

  it.each([
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    '300.1.1.1',
    'fd00::/129',
    '1.2.3',
    'a b',
    '',
    '*.lan',
  ])('refuses the entry %j', (entry) => {
    expect(() => createAddressGuard([entry])).toThrow(TypeError);
  });
});
