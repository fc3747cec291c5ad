import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { createAddressGuard } from '../lib/address-guard.ts';
import { setting } from './setting.ts';

const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max));

const onOrOff = z
  .enum(['on', 'off', 'true', 'false'])
  .transform((word) => /^(?:on|true)$/.test(word));

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every setting of the server. The order is that of docs/configuration.md. */
export const SETTINGS = {
  host: setting({
    env: 'CALLSHEET_HOST',
    doc: 'Address to listen on. Any other than a loopback address needs an explicit `CALLSHEET_API_KEY`.',
    allowed: 'an IP address or a host name',
    schema: z.string().regex(/^[\w.:-]+$/),
    default: '127.0.0.1',
  }),
  port: setting({
    env: 'CALLSHEET_PORT',
    doc: 'Port to listen on. 0 takes a free one; the first line that is printed says which.',
    allowed: 'a whole number from 0 to 65535',
    schema: wholeNumber(0, 65_535),
    default: 8700,
  }),
  role: setting({
    env: 'CALLSHEET_ROLE',
    doc: '`api` answers requests, `worker` renders, `all` does both. `api` and `worker` alone need `DATABASE_URL`, and share one `CALLSHEET_DATA_DIR`.',
    allowed: 'api, worker or all',
    schema: z.enum(['api', 'worker', 'all']),
    default: 'all',
  }),
  dataFolder: setting({
    env: 'CALLSHEET_DATA_DIR',
    doc: 'Folder for the embedded database, uploads, videos and the API key. Relative to the working folder.',
    allowed: 'a path',
    schema: z
      .string()
      .regex(/^[^\0]+$/)
      .transform((path) => resolve(path)),
    default: () => resolve('.callsheet'),
    defaultText: '.callsheet',
  }),
  apiKey: setting<string | null>({
    env: 'CALLSHEET_API_KEY',
    doc: 'The API key that clients send. Without it the first start makes one, prints it once and keeps it in the data folder as `api-key`.',
    allowed: '16 to 200 visible ASCII characters without spaces',
    schema: z.string().regex(/^[\x21-\x7e]{16,200}$/),
    default: null,
    defaultText: 'made at the first start',
    isSecret: true,
  }),
  adminKey: setting<string | null>({
    env: 'CALLSHEET_ADMIN_KEY',
    doc: 'The key of the admin API, which manages accounts, API keys and grants. Without it the first start makes one and keeps it in the data folder as `admin-key`; it is never printed.',
    allowed: '16 to 200 visible ASCII characters without spaces, other than the API key',
    schema: z.string().regex(/^[\x21-\x7e]{16,200}$/),
    default: null,
    defaultText: 'made at the first start',
    isSecret: true,
  }),
  publicUrl: setting<string | null>({
    env: 'CALLSHEET_PUBLIC_URL',
    doc: 'The URL by which clients reach this server: `video_url` and upload addresses begin with it. Set it behind a proxy.',
    allowed: 'an http or https URL without user, query and fragment',
    schema: z.string().refine(isPlainUrl).transform(withoutEndSlash),
    default: null,
    defaultText: 'the address it listens on',
  }),
  fetchAllow: setting<string[]>({
    env: 'CALLSHEET_FETCH_ALLOW',
    doc: 'Private places that references may be fetched from all the same. Public addresses are always allowed.',
    allowed: 'a comma-separated list of host names, IP addresses or CIDR blocks',
    schema: z.string().transform(splitList).refine(isAllowList),
    default: [],
    defaultText: 'none',
  }),
  workers: setting({
    env: 'CALLSHEET_WORKERS',
    doc: 'How many videos are rendered at once.',
    allowed: 'a whole number from 1 to 256',
    schema: wholeNumber(1, 256),
    default: () => Math.max(1, availableParallelism() - 1),
    defaultText: 'the number of cores less one, at least 1',
  }),
  submitRate: setting<number | null>({
    env: 'CALLSHEET_SUBMIT_RATE',
    doc: 'How many videos an account may ask for within a second, of each model. What is over it is refused with status 429. 0: as many as it likes.',
    allowed: 'a whole number from 0 to 1000',
    schema: wholeNumber(0, 1_000),
    default: null,
    defaultText: 'what the vendor allows for the model (5); any number for rehearsals',
  }),
  tasksAtOnce: setting<number | null>({
    env: 'CALLSHEET_TASKS_AT_ONCE',
    doc: 'How many videos of an account are worked on at once, of each model. What is over it waits. 0: as many as there are workers.',
    allowed: 'a whole number from 0 to 1000',
    schema: wholeNumber(0, 1_000),
    default: null,
    defaultText: 'what the vendor allows for the model (5); any number for rehearsals',
  }),
  tasksWaiting: setting({
    env: 'CALLSHEET_TASKS_WAITING',
    doc: 'How many videos of an account may wait to be worked on. What is over it is refused with status 429.',
    allowed: 'a whole number from 1 to 10000000',
    schema: wholeNumber(1, 10_000_000),
    default: 100_000,
  }),
  speechUrl: setting<string | null>({
    env: 'CALLSHEET_SPEECH_URL',
    doc: 'A speech server that speaks the lines of rehearsals in place of the built-in voices: `/v1/audio/speech` is asked for WAV, as OpenAI has it. When it does not answer, the built-in voices speak. A rehearsal made twice is then only the same video if that server answers the same twice.',
    allowed: 'an http or https URL without user, query and fragment',
    schema: z.string().refine(isPlainUrl).transform(withoutEndSlash).transform(withoutVersion),
    default: null,
    defaultText: 'the built-in voices',
  }),
  speechKey: setting<string | null>({
    env: 'CALLSHEET_SPEECH_KEY',
    doc: 'The key that the speech server is sent, as a bearer token.',
    allowed: 'visible ASCII characters without spaces',
    schema: z.string().regex(/^[\x21-\x7e]+$/),
    default: null,
    defaultText: 'none is sent',
    isSecret: true,
  }),
  speechModel: setting({
    env: 'CALLSHEET_SPEECH_MODEL',
    doc: 'The model that the speech server is asked for.',
    allowed: '1 to 200 characters',
    schema: z.string().min(1).max(200),
    default: 'gpt-4o-mini-tts',
  }),
  speechVoices: setting({
    env: 'CALLSHEET_SPEECH_VOICES',
    doc: 'The voices of the speech server, given to speakers in turn: `man:onyx` only to men, and so with `woman:` and `child:`; a name alone to anybody.',
    allowed:
      'a comma-separated list of at least one voice, each with man:, woman:, child: or nothing before its name',
    schema: z.string().transform(splitList).refine(isVoiceList).transform(readVoices),
    default: () =>
      readVoices(['man:onyx', 'man:echo', 'woman:nova', 'woman:coral', 'child:shimmer']),
    defaultText: 'man:onyx,man:echo,woman:nova,woman:coral,child:shimmer',
  }),
  databaseUrl: setting<string | null>({
    env: 'DATABASE_URL',
    doc: 'A PostgreSQL to use in place of the embedded one. Several servers may share it.',
    allowed: 'a postgres:// or postgresql:// URL',
    schema: z.string().refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url)),
    default: null,
    defaultText: 'an embedded PostgreSQL in the data folder',
    isSecret: true,
  }),
  validation: setting({
    env: 'CALLSHEET_VALIDATION',
    doc: '`immediate` refuses a request that breaks the rules with status 400. `strict` refuses also what the hosted service would cut and bill: a prompt or negative prompt that is too long. `deferred` accepts everything and fails the task, as the hosted service does.',
    allowed: 'immediate, strict or deferred',
    schema: z.enum(['immediate', 'strict', 'deferred']),
    default: 'immediate',
  }),
  region: setting({
    env: 'CALLSHEET_REGION',
    doc: 'The price list for what paid engines make: that of mainland China, or that of Singapore and the rest. Both are in yuan. The animatic engine is free.',
    allowed: 'china or international',
    schema: z.enum(['china', 'international']),
    default: 'china',
  }),
  captions: setting({
    env: 'CALLSHEET_CAPTIONS',
    doc: 'Whether a rehearsal shows its spoken lines on the picture. They are also kept beside it, as VTT and SRT, in any case.',
    allowed: 'on or off',
    schema: onOrOff,
    default: true,
    defaultText: 'on',
  }),
  slate: setting({
    env: 'CALLSHEET_SLATE',
    doc: 'Whether a rehearsal shows a slate: that it is a rehearsal, shot, size, camera move and time. Its metadata say that it is one in any case.',
    allowed: 'on or off',
    schema: onOrOff,
    default: true,
    defaultText: 'on',
  }),
  resultUrlHours: setting({
    env: 'CALLSHEET_RESULT_URL_HOURS',
    doc: 'How long a `video_url` works, counted from the end of its task; a query in the second half of that time makes a new one. The video itself stays.',
    allowed: 'a whole number of hours from 1 to 87600',
    schema: wholeNumber(1, 87_600),
    default: 24,
  }),
  keepResultsHours: setting({
    env: 'CALLSHEET_KEEP_RESULTS_HOURS',
    doc: 'How long a video is kept after the end of its task; its link then answers 410. 0: as long as the task.',
    allowed: 'a whole number of hours from 0 to 87600',
    schema: wholeNumber(0, 87_600),
    default: 0,
  }),
  keepTasksHours: setting({
    env: 'CALLSHEET_KEEP_TASKS_HOURS',
    doc: 'How long a task is kept after its end, with its video and the media that only it used; it is then answered as `UNKNOWN`. The hosted service keeps it for 24 hours. The ledger and the usage report are kept in any case. 0: for ever.',
    allowed: '0, or a whole number of hours from 24 to 87600',
    schema: wholeNumber(0, 87_600).refine((hours) => hours === 0 || hours >= 24),
    default: 0,
  }),
  logLevel: setting({
    env: 'CALLSHEET_LOG_LEVEL',
    doc: 'The least important messages that are logged. Logs are JSON lines on standard error; `debug` adds one line a request.',
    allowed: LOG_LEVELS.join(', '),
    schema: z.enum(LOG_LEVELS),
    default: 'info',
  }),
};

function isPlainUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}

function withoutEndSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The path that every request names is not part of the server's address. */
function withoutVersion(url: string): string {
  return url.replace(/\/v1$/, '');
}

const VOICE = /^(?:(man|woman|child):)?([^:]+)$/;

function isVoiceList(entries: string[]): boolean {
  return entries.length > 0 && entries.every((entry) => VOICE.test(entry));
}

function readVoices(entries: string[]): { name: string; for?: 'man' | 'woman' | 'child' }[] {
  return entries.map((entry) => {
    const [, kind, name] = VOICE.exec(entry)!;
    return { name: name!, ...(kind && { for: kind as 'man' | 'woman' | 'child' }) };
  });
}

function isAllowList(entries: string[]): boolean {
  try {
    createAddressGuard(entries);
    return true;
  } catch {
    return false;
  }
}
