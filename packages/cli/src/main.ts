#!/usr/bin/env node
import { readPlace } from './read-place.ts';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  ...readPlace(process.env),
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
});
