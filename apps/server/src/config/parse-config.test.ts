import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from './parse-config.ts';

test('without a setting the defaults hold', () => {
  const { workers, ...config } = parseConfig({}, null);
  expect(workers).toBeGreaterThanOrEqual(1);
  expect(config).toEqual({
    host: '127.0.0.1',
    port: 8700,
    role: 'all',
    dataFolder: resolve('.callsheet'),
    apiKey: null,
    adminKey: null,
    publicUrl: null,
    fetchAllow: [],
    speechUrl: null,
    speechKey: null,
    speechModel: 'gpt-4o-mini-tts',
    speechVoices: [
      { name: 'onyx', for: 'man' },
      { name: 'echo', for: 'man' },
      { name: 'nova', for: 'woman' },
      { name: 'coral', for: 'woman' },
      { name: 'shimmer', for: 'child' },
    ],
    databaseUrl: null,
    validation: 'immediate',
    region: 'china',
    captions: true,
    slate: true,
    submitRate: null,
    tasksAtOnce: null,
    tasksWaiting: 100_000,
    resultUrlHours: 24,
    keepResultsHours: 0,
    keepTasksHours: 0,
    logLevel: 'info',
  });
});

test('the environment wins over the file, and an empty variable counts as not set', () => {
  const file = {
    path: 'x.json',
    content: { port: 9000, workers: 3, fetchAllow: ['a.test', '10.0.0.0/8'] },
  };
  const config = parseConfig({ CALLSHEET_PORT: '9001', CALLSHEET_WORKERS: '' }, file);
  expect(config).toMatchObject({ port: 9001, workers: 3, fetchAllow: ['a.test', '10.0.0.0/8'] });
});

test.each([
  ['on', true],
  ['off', false],
  ['true', true],
  ['false', false],
])('what is written on a rehearsal is %s: %s', (word, value) => {
  const environment = { CALLSHEET_CAPTIONS: word };
  expect(parseConfig(environment, null).captions).toBe(value);
  const file = { path: 'x.json', content: { slate: value } };
  expect(parseConfig({}, file).slate).toBe(value);
});

test('a speech server is named with or without its version, and its voices with whom they suit', () => {
  const environment = {
    CALLSHEET_SPEECH_URL: 'http://127.0.0.1:8880/v1/',
    CALLSHEET_SPEECH_VOICES: 'man:am_adam, af_bella',
  };
  expect(parseConfig(environment, null)).toMatchObject({
    speechUrl: 'http://127.0.0.1:8880',
    speechVoices: [{ name: 'am_adam', for: 'man' }, { name: 'af_bella' }],
  });
  expect(() => parseConfig({ CALLSHEET_SPEECH_VOICES: 'dog:rex' }, null)).toThrow(
    'CALLSHEET_SPEECH_VOICES: "dog:rex" is not allowed',
  );
});

test('every problem is reported at once, with its variable and what is allowed, and no secret is shown', () => {
  const environment = {
    CALLSHEET_PORT: '70000',
    CALLSHEET_ROLE: 'boss',
    CALLSHEET_API_KEY: 'canary key',
    DATABASE_URL: 'mysql://user:canary@host/db',
    CALLSHEET_PUBLIC_URL: 'ftp://example.com',
    CALLSHEET_FETCH_ALLOW: '10.0.0.0/99',
  };
  const file = { path: 'x.json', content: { colour: 'red', workers: 0 } };
  expect(() => parseConfig(environment, file)).toThrowErrorMatchingInlineSnapshot(`
    [StartupError: The configuration has 8 problems:
    - x.json: there is no setting "colour". There are: host, port, role, dataFolder, apiKey, adminKey, publicUrl, fetchAllow, workers, submitRate, tasksAtOnce, tasksWaiting, speechUrl, speechKey, speechModel, speechVoices, databaseUrl, validation, region, captions, slate, resultUrlHours, keepResultsHours, keepTasksHours, logLevel.
    - CALLSHEET_PORT: "70000" is not allowed. Allowed: a whole number from 0 to 65535.
    - CALLSHEET_ROLE: "boss" is not allowed. Allowed: api, worker or all.
    - CALLSHEET_API_KEY: what was given (not shown) is not allowed. Allowed: 16 to 200 visible ASCII characters without spaces.
    - CALLSHEET_PUBLIC_URL: "ftp://example.com" is not allowed. Allowed: an http or https URL without user, query and fragment.
    - CALLSHEET_FETCH_ALLOW: "10.0.0.0/99" is not allowed. Allowed: a comma-separated list of host names, IP addresses or CIDR blocks.
    - CALLSHEET_WORKERS ("workers" in x.json): "0" is not allowed. Allowed: a whole number from 1 to 256.
    - DATABASE_URL: what was given (not shown) is not allowed. Allowed: a postgres:// or postgresql:// URL.]
  `);
});

test.each(['api', 'worker'])('the role %s alone needs a database of its own', (role) => {
  expect(() => parseConfig({ CALLSHEET_ROLE: role }, null)).toThrow(
    `DATABASE_URL: it is needed with CALLSHEET_ROLE=${role}`,
  );
});

test('a public address needs an explicit key', () => {
  expect(() => parseConfig({ CALLSHEET_HOST: '0.0.0.0' }, null)).toThrow(
    'CALLSHEET_API_KEY: it is needed with CALLSHEET_HOST=0.0.0.0',
  );
  const key = 'sk-0123456789abcdef';
  expect(parseConfig({ CALLSHEET_HOST: '::', CALLSHEET_API_KEY: key }, null).apiKey).toBe(key);
});

test.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('%s is a loopback address', (host) => {
  expect(parseConfig({ CALLSHEET_HOST: host }, null).host).toBe(host);
});

test('one key cannot be both the API key and the admin key', () => {
  const key = 'sk-0123456789abcdef';
  expect(() => parseConfig({ CALLSHEET_API_KEY: key, CALLSHEET_ADMIN_KEY: key }, null)).toThrow(
    'CALLSHEET_ADMIN_KEY: it is the same as CALLSHEET_API_KEY',
  );
});
