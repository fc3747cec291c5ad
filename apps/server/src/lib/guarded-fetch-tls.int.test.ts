import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createAddressGuard } from './address-guard.ts';
import { createGuardedFetch } from './guarded-fetch.ts';

let folder: string;
let server: Server;
let port: number;
let hits = 0;
const trusted = tls.getCACertificates();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callsheet-tls-'));
  server = createServer({ key: KEY, cert: CERTIFICATE }, (_request, response) => {
    hits += 1;
    response.writeHead(302, { location: 'http://media.test/' }).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
});
afterEach(() => tls.setDefaultCACertificates(trusted));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (host: string) =>
  createGuardedFetch({
    guard: createAddressGuard(['127.0.0.1']),
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  })({ url: `https://${host}:${port}/`, path: join(folder, 'file'), maxBytes: 1000 });

it('refuses a certificate that nobody trusts', async () => {
  await expect(get('media.test')).rejects.toMatchObject({
    code: 'media.download_failed',
    message: expect.stringContaining('certificate cannot be verified') as string,
  });
  expect(hits).toBe(0);
});

it('verifies the certificate for the name in the URL, not for the address', async () => {
  tls.setDefaultCACertificates([...trusted, CERTIFICATE]);
  await expect(get('other.test')).rejects.toThrow('certificate cannot be verified');
  expect(hits).toBe(0);
});

it.each(['media.test', 'media.test.'])(
  'takes no redirect from https to http (%s)',
  async (host) => {
    tls.setDefaultCACertificates([...trusted, CERTIFICATE]);
    await expect(get(host)).rejects.toThrow('redirects from https: to http:');
  },
);

/** A key made for this test alone; it opens nothing. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQ13gvxXv/uxpNpSw
QA/Pb1QGR9aU3YJ3f482me3LtB+hRANCAASFsTt8YERgp6AYUswwSCNN9rIPJIlk
I2NmApcqBqOg21/XM/qUttSlVPHpCUQXZIP/vccPAGZEt1nvkd/MmmUh
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmTCCAT6gAwIBAgIUasgV1Gv4HuT/JmIW/xc0M4/TA48wCgYIKoZIzj0EAwIw
FTETMBEGA1UEAwwKbWVkaWEudGVzdDAgFw0yNjExMjAwODQ0MjZaGA8yMTI2MTAy
NzA4NDQyNlowFTETMBEGA1UEAwwKbWVkaWEudGVzdDBZMBMGByqGSM49AgEGCCqG
SM49AwEHA0IABIWxO3xgRGCnoBhSzDBII032sg8kiWQjY2YClyoGo6DbX9cz+pS2
1KVU8ekJRBdkg/+9xw8AZkS3We+R38yaZSGjajBoMB0GA1UdDgQWBBT3O32mcbiU
T7APXyRO/vkZc6i4CDAfBgNVHSMEGDAWgBT3O32mcbiUT7APXyRO/vkZc6i4CDAP
BgNVHRMBAf8EBTADAQH/MBUGA1UdEQQOMAyCCm1lZGlhLnRlc3QwCgYIKoZIzj0E
AwIDSQAwRgIhAJafo4bBMsBvb3/F7U+JMyqapNW9qpY/7qFum1+GVnZLAiEA+Nfe
zJK/smtOa47ys9hZPMB9V6P2Qyjhw5yhfcilE1c=
-----END CERTIFICATE-----`;
