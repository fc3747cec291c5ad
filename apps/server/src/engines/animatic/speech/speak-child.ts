import { readFileSync, writeFileSync } from 'node:fs';
import { finishRecording } from './finish-recording.ts';
import { openSynthesiser } from './open-synthesiser.ts';
import { speakLine, type Speaker } from './speak-line.ts';
import type { LineJob, SpeakJob, SpokenFile } from './speak-lines.ts';
import { traceMouth } from './trace-mouth.ts';
import { writeWav } from './write-wav.ts';

/**
 * A process of its own, because espeak-ng is GPL: nothing but text and sound crosses to the server.
 * Reads a {@link SpeakJob} from standard input, writes one WAV a line, prints one {@link SpokenFile} a line.
 */
async function main(): Promise<void> {
  const { lines, fps } = JSON.parse(readFileSync(0, 'utf8')) as SpeakJob;
  let speaker: Speaker | undefined;
  for (const line of lines) {
    const isRecorded = line.recording !== undefined;
    if (!isRecorded) speaker ??= { synthesiser: await openSynthesiser(), tuned: new Map() };
    console.log(
      JSON.stringify(isRecorded ? finishRecording(line, fps) : speak(line, fps, speaker!)),
    );
  }
}

function speak(line: LineJob, fps: number, speaker: Speaker): SpokenFile {
  const { sound, phonemes, tuning, pitchHz } = speakLine(line, speaker);
  writeFileSync(line.path, writeWav(sound));
  const seconds = sound.samples.length / Math.max(1, sound.sampleRateHz);
  const mouth = traceMouth(phonemes, { seconds, fps });
  return { path: line.path, seconds, pitchHz, speed: tuning.speed, mouth };
}

await main();
