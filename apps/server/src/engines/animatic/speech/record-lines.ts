import { writeFile } from 'node:fs/promises';
import { mapLimited } from '../../../lib/map-limited.ts';
import { readWavSeconds } from './read-wav-seconds.ts';
import type { LineJob } from './speak-lines.ts';

/** A synthesiser behind `POST <url>/v1/audio/speech`, as OpenAI has it. */
export type SpeechServer = {
  /** Without the path. */
  url: string;
  key: string | null;
  model: string;
  /** Its names; a voice for somebody of a kind is given to nobody else. At least one. */
  voices: readonly ServerVoice[];
};

export type ServerVoice = { name: string; for?: 'man' | 'woman' | 'child' };

export type Recorded =
  { kind: 'recorded'; lines: LineJob[] } | { kind: 'refused'; /** For the log. */ problem: string };

const LINES_AT_ONCE = 4;
const LINE_MILLISECONDS = 60_000;
/** A minute of 48 kHz stereo. */
const MOST_BYTES = 16 * 2 ** 20;
const FASTEST = 2.5;

/**
 * Has every line of a film spoken by a speech server, into WAV files beside the lines' own. All or none:
 * a film does not change its voices in the middle.
 * @throws what the signal aborts with.
 */
export async function recordLines(
  lines: readonly LineJob[],
  server: SpeechServer,
  signal: AbortSignal,
): Promise<Recorded> {
  const voices = assignVoices(lines, server);
  try {
    const recorded = await mapLimited([...lines.keys()], LINES_AT_ONCE, async (index) => {
      const line = lines[index]!;
      const wav = await requestLine(line, { server, voice: voices[index]!, signal });
      const recording = `${line.path}.recorded`;
      await writeFile(recording, wav);
      return { ...line, recording };
    });
    return { kind: 'recorded', lines: recorded };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'refused', problem: error instanceof Error ? error.message : 'no answer' };
  }
}

/** Speakers of a kind get its voices in turn; without one for their kind, those for anybody, or all. */
function assignVoices(lines: readonly LineJob[], { voices }: SpeechServer): string[] {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  return lines.map(({ voice }) => {
    const key = JSON.stringify(voice);
    const kind = voice.pitchHz < 165 ? 'man' : voice.pitchHz < 275 ? 'woman' : 'child';
    const own = voices.filter((one) => one.for === kind);
    const anybody = voices.filter((one) => one.for === undefined);
    const pool = own.length > 0 ? own : anybody.length > 0 ? anybody : voices;
    const pot = pool === own ? kind : 'any';
    if (!given.has(key)) {
      const count = counts.get(pot) ?? 0;
      counts.set(pot, count + 1);
      given.set(key, pool[count % pool.length]!.name);
    }
    return given.get(key)!;
  });
}

type Request = { server: SpeechServer; voice: string; signal: AbortSignal };

/** A line that takes longer than its time is asked for once more, as much faster. */
async function requestLine({ text, seconds }: LineJob, request: Request): Promise<Uint8Array> {
  const wav = await requestSpeech({ text, speed: 1 }, request);
  const took = readWavSeconds(wav);
  if (took <= seconds) return wav;
  return requestSpeech({ text, speed: Math.min(FASTEST, (1.03 * took) / seconds) }, request);
}

async function requestSpeech(
  { text, speed }: { text: string; speed: number },
  { server, voice, signal }: Request,
): Promise<Uint8Array> {
  const response = await fetch(`${server.url}/v1/audio/speech`, {
    method: 'POST',
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      ...(server.key !== null && { authorization: `Bearer ${server.key}` }),
    },
    body: JSON.stringify({
      model: server.model,
      voice,
      input: text,
      response_format: 'wav',
      ...(speed !== 1 && { speed: Math.round(speed * 100) / 100 }),
    }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(LINE_MILLISECONDS)]),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`it answered with the status ${response.status}`);
  }
  return readBody(response);
}

async function readBody(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error(`it sent more than ${MOST_BYTES} bytes for a line`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
