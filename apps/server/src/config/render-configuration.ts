import { CONFIG_FILE, CONFIG_FILE_VARIABLE } from './load-config.ts';
import type { Setting } from './setting.ts';
import { SETTINGS } from './settings.ts';

/** The text of docs/configuration.md. */
export function renderConfiguration(): string {
  const rows = Object.entries(SETTINGS).map(([name, setting]) =>
    renderRow(name, setting as Setting<unknown>),
  );
  return [
    '# Configuration',
    '',
    'Generated from `apps/server/src/config/settings.ts` by `npm run generate`.',
    '',
    'Settings come from the environment and from a config file; the environment wins. An empty variable counts as not set. ' +
      'All problems are reported together, each with the name of its variable, before anything starts.',
    '',
    '| variable | in the file | what it does | allowed | default |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `The config file is \`${CONFIG_FILE}\` in the working folder, if it is there, or the one that \`${CONFIG_FILE_VARIABLE}\` names. ` +
      'It is one JSON object:',
    '',
    '```json',
    '{ "port": 9000, "workers": 2, "fetchAllow": ["192.168.1.20", "10.0.0.0/8"] }',
    '```',
    '',
  ].join('\n');
}

function renderRow(name: string, setting: Setting<unknown>): string {
  const standard = setting.defaultText ?? `\`${String(setting.default)}\``;
  return `| \`${setting.env}\` | \`${name}\` | ${setting.doc} | ${setting.allowed} | ${standard} |`;
}
