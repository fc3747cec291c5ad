import type { z } from 'zod';

/**
 * One setting as data. Its value arrives as text (from the environment, or from the config file with
 * numbers and lists turned into text), so one schema reads both.
 */
export type Setting<T> = {
  /** Variable of the environment. In the config file the setting goes by its camelCase name. */
  env: string;
  /** What it does, in one or two sentences, for docs/configuration.md. */
  doc: string;
  /** What is allowed, in a few words, for the documents and for problem reports. */
  allowed: string;
  schema: z.ZodType<T, string>;
  default: T | (() => T);
  /** The default in words, when it depends on the machine. */
  defaultText?: string;
  /** Never printed. */
  isSecret?: boolean;
};

/** Infers the type of the value from the schema. */
export function setting<const T>(definition: Setting<T>): Setting<T> {
  return definition;
}
