import { describe, expect, it } from 'vitest';
import { clip, SMALL_FILM, timeline } from '../testing/test-timeline.ts';
import { writeEdl } from './write-edl.ts';

describe('an edit decision list', () => {
  it('has an event a shot with source and record times to the frame, and the dissolve as two lines', () => {
    expect(writeEdl(SMALL_FILM, { title: 'The market' })).toBe(`TITLE: THE MARKET
FCM: NON-DROP FRAME

001  FILM     V     C        00:00:00:00 00:00:01:10 01:00:00:00 01:00:01:10
* FROM CLIP NAME: SHOT 1 WIDE
002  FILM     V     C        00:00:01:10 00:00:02:25 01:00:01:10 01:00:02:25
* FROM CLIP NAME: SHOT 2 CLOSE UP PUSH IN
003  FILM     V     C        00:00:02:25 00:00:02:25 01:00:02:25 01:00:02:25
003  FILM     V     D    012 00:00:02:25 00:00:04:00 01:00:02:25 01:00:04:00
* FROM CLIP NAME: SHOT 2 CLOSE UP PUSH IN
* TO CLIP NAME: SHOT 3 MEDIUM
004  FILM     AA    C        00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
* FROM CLIP NAME: SOUND OF THE FILM
`);
  });

  it('tells in a comment what it has no form for', () => {
    const film = timeline([
      clip({
        shotNumber: 1,
        startFrame: 0,
        endFrame: 30,
        transition: { kind: 'fade', frames: 10 },
      }),
      clip({
        shotNumber: 2,
        startFrame: 30,
        endFrame: 60,
        transition: { kind: 'whip-pan', frames: 8 },
      }),
    ]);
    const lines = writeEdl(film, { title: '' }).split('\n');
    expect(lines).toContain('* TRANSITION IN THE FILM: FADE 10 FRAMES');
    expect(lines).toContain('* TRANSITION IN THE FILM: WHIP PAN 8 FRAMES');
    expect(lines.filter((line) => /^\d{3} /.test(line))).toHaveLength(3);
  });

  it('is plain capital ASCII of one line each, whatever the title', () => {
    const edl = writeEdl(timeline([]), { title: 'Größe\n001  X 夜市 "x"' });
    expect(edl.split('\n')[0]).toBe('TITLE: GRO E 001 X "X"');
  });
});
