import { withFileWindow } from './file-window.ts';
import { unreadable } from './unreadable.ts';

const MAX_CHUNKS = 100;
/** Programs that write to a pipe do not know the size yet: ffmpeg puts ffffffff, sox 7ffff000 and more. */
const UNKNOWN_SIZE = 0x7fff_0000;

/**
 * Refuses a WAV whose sound is shorter than its header says: the download or the disk cut it off.
 * Mediabunny takes what is there, which is right for a pipe's unknown size only.
 */
export async function checkWavLength(path: string): Promise<void> {
  await withFileWindow(path, async (file) => {
    let offset = 12;
    for (let count = 0; count < MAX_CHUNKS; count += 1) {
      const chunk = await file.read(offset, 8);
      const length = chunk.readUInt32LE(4);
      const start = offset + 8;
      if (chunk.toString('latin1', 0, 4) === 'data') {
        if (length < UNKNOWN_SIZE && start + length > file.sizeBytes)
          throw unreadable('it is cut off');
        return;
      }
      // Chunks begin at even offsets.
      offset = start + length + (length % 2);
    }
    throw unreadable('it is a WAV without sound');
  });
}
