import { isLoopback } from '../lib/is-loopback.ts';
import { StartupError } from '../lib/startup-error.ts';
import type { Config, SettingName } from './config.ts';
import type { Setting } from './setting.ts';
import { SETTINGS } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A config file that was read: JSON, one key a setting. */
export type ConfigFile = { path: string; content: unknown };

const NAMES = Object.keys(SETTINGS) as SettingName[];

/**
 * The environment wins over the file, and the file over the defaults. An empty variable counts as
 * not set.
 * @throws StartupError that names every problem at once.
 */
export function parseConfig(environment: Environment, file: ConfigFile | null): Config {
  const problems: string[] = [];
  const fromFile = readFile(file, problems);
  const values = NAMES.map((name) => {
    const { env, ...definition } = SETTINGS[name] as Setting<unknown>;
    const given = environment[env] || undefined;
    const where = given === undefined ? `${env} ("${name}" in ${file?.path})` : env;
    const value = given ?? fromFile.get(name);
    return [name, readValue(value, { ...definition, env: where }, problems)];
  });
  const config = Object.fromEntries(values) as Config;
  if (problems.length === 0) checkTogether(config, problems);
  if (problems.length > 0) throw new StartupError(report(problems));
  return config;
}

function readFile(file: ConfigFile | null, problems: string[]): Map<string, string> {
  if (file === null) return new Map();
  const { path, content } = file;
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    problems.push(`${path} must hold one JSON object.`);
    return new Map();
  }
  const known = Object.entries(content).filter(([name]) => {
    if (NAMES.includes(name as SettingName)) return true;
    problems.push(`${path}: there is no setting "${name}". There are: ${NAMES.join(', ')}.`);
    return false;
  });
  return new Map(known.map(([name, value]) => [name, toText(value)]));
}

/** Lists are written with commas in the environment. What is no plain value stays JSON and is refused. */
function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function readValue(text: string | undefined, setting: Setting<unknown>, problems: string[]) {
  if (text === undefined) {
    return typeof setting.default === 'function' ? setting.default() : setting.default;
  }
  const parsed = setting.schema.safeParse(text);
  if (parsed.success) return parsed.data;
  const given = setting.isSecret ? 'what was given (not shown)' : JSON.stringify(text);
  problems.push(`${setting.env}: ${given} is not allowed. Allowed: ${setting.allowed}.`);
  return undefined;
}

function checkTogether(config: Config, problems: string[]): void {
  if (config.role !== 'all' && config.databaseUrl === null) {
    problems.push(
      `DATABASE_URL: it is needed with CALLSHEET_ROLE=${config.role}, because the processes of several roles share one database. ` +
        'Set it, or use CALLSHEET_ROLE=all, which brings its own.',
    );
  }
  if (config.role !== 'worker' && !isLoopback(config.host) && config.apiKey === null) {
    problems.push(
      `CALLSHEET_API_KEY: it is needed with CALLSHEET_HOST=${config.host}, because others can reach that address. ` +
        'Set a key of your own, or listen on 127.0.0.1.',
    );
  }
  if (config.adminKey !== null && config.adminKey === config.apiKey) {
    problems.push(
      'CALLSHEET_ADMIN_KEY: it is the same as CALLSHEET_API_KEY, so whoever makes videos would manage the server. Set another one.',
    );
  }
}

function report(problems: string[]): string {
  const [first, ...others] = problems;
  if (others.length === 0) return `The configuration has a problem. ${first}`;
  return [
    `The configuration has ${problems.length} problems:`,
    ...problems.map((problem) => `- ${problem}`),
  ].join('\n');
}
