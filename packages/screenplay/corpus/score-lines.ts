import type { DialogueLine, Screenplay } from '../src/screenplay.ts';
import { nameRef, readExpectedLine, type CorpusEntry } from './entry.ts';
import { compare, type EntryScore } from './compare.ts';

/** Lines are known by their words; speaker and delivery are asked only of those that were found. */
export function scoreLines(score: EntryScore, entry: CorpusEntry, { shots }: Screenplay): void {
  const left = shots.flatMap((shot) => shot.lines);
  for (const line of entry.shots.flatMap((shot) => shot.lines ?? [])) {
    const expected = readExpectedLine(line);
    const at = left.findIndex(({ text }) => bare(text) === bare(expected.text));
    const read = at < 0 ? undefined : left.splice(at, 1)[0];
    const name = `“${expected.text}”`;
    const tally = (measure: 'lines' | 'speakers' | 'delivery', wanted: string[], found: string[]) =>
      compare(score, { measure, name, wanted, found });
    tally('lines', ['heard'], read ? ['heard'] : []);
    tally('speakers', spoken(expected.speaker), read ? spoken(speakerOf(read)) : []);
    tally(
      'delivery',
      [expected.delivery, expected.isOffScreen ? 'off' : ''].filter(Boolean),
      read ? deliveryOf(read) : [],
    );
  }
  for (const { text } of left)
    compare(score, { measure: 'lines', name: `“${text}”`, wanted: [], found: ['heard'] });
}

function speakerOf({ speaker, speakerName }: DialogueLine): string {
  return speaker ? nameRef(speaker) : (speakerName ?? '-');
}

function spoken(speaker: string): string[] {
  return speaker === '-' ? [] : [speaker.toLowerCase().replace(/^(?:the|a) /, '')];
}

function deliveryOf({ delivery, isOffScreen }: DialogueLine): string[] {
  return [delivery ?? '', isOffScreen ? 'off' : ''].filter(Boolean);
}

/** Without the comma that closes a line before its verb. */
function bare(text: string): string {
  return text.replace(/[\s,.，。!！?？]{1,3}$/, '').toLowerCase();
}
