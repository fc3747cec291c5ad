import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import { scrubLogLine } from './scrub-log-line.ts';

export type LogOptions = {
  level: string;
  /** Texts that must never appear, beside what looks like a secret. */
  secrets: readonly string[];
  out?: LogSink;
};

export type LogSink = { write(line: string): unknown };

/** JSON lines on standard error: standard output belongs to the few lines for people. */
export function createLog({ level, secrets, out }: LogOptions): Logger {
  const sink = out ?? destination({ fd: 2, sync: true });
  const write = (line: string) => {
    const hidden = secrets.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), line);
    sink.write(scrubLogLine(hidden));
  };
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime };
  return pino({ ...options, serializers: { err: describeError, error: describeError } }, { write });
}

/** Only this of an error: drivers hang whole connections on theirs, with everything they know. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    name,
    message,
    ...(code !== undefined && { code: String(code) }),
    stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}
