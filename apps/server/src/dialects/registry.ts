import type { Dialect } from './dialect.ts';
import { callsheetDialect } from './callsheet/callsheet-dialect.ts';
import { dashscopeDialect } from './dashscope/dashscope-dialect.ts';

/** Every dialect the server speaks. A new one is a folder beside this file and a word here. */
export const dialects: readonly Dialect[] = [dashscopeDialect, callsheetDialect];
