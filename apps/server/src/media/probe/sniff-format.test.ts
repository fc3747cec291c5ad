import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FTYP,
  makeBmp,
  makeId3,
  makeMp3,
  makePng,
  makeWav,
  mp4Box,
  sample,
} from '../test-support/make-files.ts';
import { SNIFF_BYTES, sniffFormat } from './sniff-format.ts';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const ftyp = (brand: string) => mp4Box('ftyp', ascii(`${brand}\0\0\x02\0isomiso2mp41`));

describe('a format', () => {
  it.each([
    ['girl.png', 'png'],
    ['snake.png', 'png'],
    ['surfer-cat.jpg', 'jpeg'],
    ['market-boy.mp4', 'mp4'],
    ['voice-talk.wav', 'wav'],
  ])('of %s is %s', async (name, format) => {
    const bytes = await readFile(sample(name));
    expect(sniffFormat(bytes.subarray(0, SNIFF_BYTES))).toBe(format);
  });

  it.each([
    ['BMP', makeBmp(2, 2), 'bmp'],
    ['PNG', makePng({ width: 1, height: 1, colourType: 2 }), 'png'],
    ['WebP', ascii('RIFF\x10\0\0\0WEBPVP8 '), 'webp'],
    ['WAV', makeWav({ seconds: 0.01 }), 'wav'],
    ['MP4', FTYP, 'mp4'],
    ['MP4 of a phone', ftyp('mp42'), 'mp4'],
    ['MP4 of a stream', ftyp('iso6'), 'mp4'],
    ['MOV', ftyp('qt  '), 'mov'],
    ['MP3', makeMp3(2), 'mp3'],
    ['MP3 with a tag', makeId3(0), 'mp3'],
  ])('is told for %s', (_what, bytes, format) => {
    expect(sniffFormat(bytes)).toBe(format);
  });
});

describe('what no place takes', () => {
  it.each([
    ['HLS', ascii('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n')],
    ['DASH', ascii('<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011">')],
    ['a concat script', ascii("ffconcat version 1.0\nfile '/etc/passwd'\n")],
    ['a subfile URL', ascii('subfile,,start,0,end,9,,:/etc/passwd')],
    ['SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/>')],
    ['an error page', ascii('<!DOCTYPE html><html><title>404</title>')],
    ['JSON', ascii('{"error":"not found"}')],
    ['subtitles', ascii('1\n00:00:00,000 --> 00:00:01,000\nHello\n')],
    ['GIF', ascii('GIF89a\x01\0\x01\0')],
    ['Matroska', Buffer.from('1a45dfa3a342868101', 'hex')],
    ['AVI', ascii('RIFF\x10\0\0\0AVI LIST')],
    ['HEIC', ftyp('heic')],
    ['AVIF', ftyp('avif')],
    ['an M4A', ftyp('M4A ')],
    ['AAC', Buffer.from('fff15080043ffcfff15080043ffc', 'hex')],
    ['MPEG audio of layer II', Buffer.from('fffd9004', 'hex')],
    ['a lone MP3 frame', makeMp3(1)],
    ['Ogg', ascii('OggS\0\x02')],
    ['FLAC', ascii('fLaC\0\0\0\x22')],
    ['TIFF', ascii('II*\0\x08\0\0\0')],
    ['PDF', ascii('%PDF-1.7')],
    ['a text that begins like a BMP', ascii('BMW is a car, and this is a text about it.')],
    ['an empty file', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(SNIFF_BYTES)],
  ])('%s has no format', (_what, bytes) => {
    expect(sniffFormat(bytes)).toBeNull();
  });

  it('random bytes are never a reason to throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        sniffFormat(bytes);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
