import type { Setting } from './setting.ts';
import type { SETTINGS } from './settings.ts';

type ValueOf<S> = S extends Setting<infer T> ? T : never;

export type SettingName = keyof typeof SETTINGS;

/** Every setting with its value: parsed once, at the start. */
export type Config = { readonly [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> };
