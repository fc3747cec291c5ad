import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Decides which addresses this server may connect to on a user's behalf (promise P18). */
export type AddressGuard = {
  /** The host is on the allow list by name: any address and any port is fine. */
  allowsHost(hostname: string): boolean;
  /** The address is public, or inside an allowed range. */
  allowsAddress(address: string): boolean;
  /** The address is inside an allowed range, so that any port is fine. */
  listsAddress(address: string): boolean;
};

/**
 * @param allow Host names, addresses and CIDR ranges that may be reached although they are private.
 * @throws TypeError for an entry that is none of these.
 */
export function createAddressGuard(allow: readonly string[]): AddressGuard {
  const ranges = allow.filter(isAddressOrRange).map(parseRange);
  const hosts = new Set(allow.filter((entry) => !isAddressOrRange(entry)).map(parseHost));
  const listsAddress = (text: string) => {
    const address = parseAddress(text);
    return address !== null && ranges.some((range) => contains(range, address));
  };
  return {
    allowsHost: (hostname) => hosts.has(hostname.toLowerCase()),
    allowsAddress: (text) => isPublicAddress(text) || listsAddress(text),
    listsAddress,
  };
}

/**
 * Whether an address is reachable by everybody. Everything that is not plainly so is refused:
 * loopback, private, link-local (cloud metadata), CGNAT (Alibaba's metadata), multicast, reserved,
 * Teredo, and an IPv4 of these kinds that hides in an IPv6 address.
 */
export function isPublicAddress(text: string): boolean {
  const address = parseAddress(text);
  if (address === null) return false;
  if (address.kind() === 'ipv4') return isPublicV4(address as ipaddr.IPv4);
  const embedded = embeddedV4(address as ipaddr.IPv6);
  if (embedded) return isPublicV4(embedded);
  return address.range() === 'unicast' && contains(GLOBAL_UNICAST, address);
}

/** RFC 4291 §2.4 gives unicast all of the rest of the space; only 2000::/3 has ever been handed out. */
const GLOBAL_UNICAST: [Address, number] = [ipaddr.parse('2000::'), 3];

/** Azure's platform address: public by range, and answered by the host of every virtual machine there. */
const AZURE_WIRE_SERVER = '168.63.129.16';

function isPublicV4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && address.toString() !== AZURE_WIRE_SERVER;
}

/** NAT64 and 6to4 carry a packet on to the IPv4 address inside, so that is the one to judge. */
function embeddedV4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const bytes = address.toByteArray();
  const range = address.range();
  // Only the well-known prefix 64:ff9b::/96 says where the IPv4 address lies; 64:ff9b:1::/48 does not.
  const wellKnown = bytes.slice(4, 12).every((byte) => byte === 0);
  if (range === 'rfc6052' && wellKnown) return new ipaddr.IPv4(bytes.slice(12, 16));
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  return null;
}

/** An IPv4-mapped IPv6 address becomes the IPv4 address that it is. A zone (`%eth0`) is never public. */
function parseAddress(text: string): Address | null {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  if (bare.includes('%')) return null;
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare);
  return ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare) : null;
}

function contains([network, bits]: [Address, number], address: Address): boolean {
  return network.kind() === address.kind() && address.match([network, bits] as never);
}

function isAddressOrRange(entry: string): boolean {
  return entry.includes('/') || entry.includes(':') || /^[\d.]+$/.test(entry);
}

function parseRange(entry: string): [Address, number] {
  const [text = '', bits] = entry.split('/');
  const address = parseAddress(text);
  const longest = address?.kind() === 'ipv4' ? 32 : 128;
  const length = bits === undefined ? longest : Number(bits || Number.NaN);
  if (address === null || !(Number.isInteger(length) && length >= 0 && length <= longest)) {
    throw new TypeError(`${entry} is not an address or a CIDR range such as 192.168.0.0/16`);
  }
  return [address, length];
}

function parseHost(entry: string): string {
  const host = entry.toLowerCase().replace(/\.$/, '');
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(host)) {
    throw new TypeError(`${entry} is not a host name, an address or a CIDR range`);
  }
  return host;
}
