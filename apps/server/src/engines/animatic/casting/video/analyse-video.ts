import type { Face, SubjectFacts } from '@callsheet/animatic';
import { decodeSound } from '../../decode/decode-sound.ts';
import { openVideoPicture } from '../../picture/open-video-picture.ts';
import type { CastingJob } from '../casting-job.ts';
import { findFaces } from '../faces/find-faces.ts';
import { headOfFace } from '../look/head-of-face.ts';
import { rankColours } from '../look/rank-colours.ts';
import type { Raster } from '../look/raster.ts';
import { hearSpeech } from './hear-speech.ts';
import { judgeFrame, type FrameScore } from './judge-frame.ts';

type Video = Extract<CastingJob['source'], { kind: 'video' }>;

/** Frames that are looked at, spread over the video. */
const FRAMES = 6;
/** Pixels of the longer side. */
const LOOK_SIDE = 640;
const SAMPLE_RATE_HZ = 16_000;
const LISTENED_SECONDS = 30;

/** What is seen in a video's best moment, and whether somebody speaks. @throws Error from the decoder. */
export async function analyseVideo(video: Video): Promise<SubjectFacts> {
  const looks = await lookAround(video);
  const sharpest = Math.max(1e-6, ...looks.map(({ score }) => score.sharpness));
  const worth = ({ sharpness, exposure, face }: FrameScore) =>
    sharpness / sharpest + exposure + 1.5 * face;
  const best = looks.reduce((a, b) => (worth(b.score) > worth(a.score) ? b : a));
  const face = best.faces[0]?.box;
  return {
    ...(face && { kind: 'person' as const, head: headOfFace(face, null) }),
    hasCutout: false,
    faces: best.faces,
    colours: rankColours(best.raster),
    bestSeconds: best.seconds,
    ...(video.hasAudio && { speaks: speaksIn(video) }),
  };
}

type Look = { seconds: number; raster: Raster; faces: Face[]; score: FrameScore };

async function lookAround(video: Video): Promise<Look[]> {
  const scale = Math.min(1, LOOK_SIDE / Math.max(video.width, video.height));
  const width = Math.max(2, Math.round(video.width * scale));
  const height = Math.max(2, Math.round(video.height * scale));
  const picture = openVideoPicture({ path: video.path, format: video.format, width, height });
  const looks: Look[] = [];
  for (let i = 0; i < FRAMES; i++) {
    const seconds = Math.round((video.durationSeconds * (i + 0.5) * 1000) / FRAMES) / 1000;
    picture.show(seconds);
    const raster = { width, height, rgba: Uint8Array.from(picture.surface.canvas.data()) };
    const faces = await findFaces(raster);
    looks.push({ seconds, raster, faces, score: judgeFrame(raster, faces) });
  }
  picture.close();
  return looks;
}

/** A track that cannot be decoded is not heard. */
function speaksIn({ path, format }: Video): boolean {
  try {
    const request = { path, format, sampleRateHz: SAMPLE_RATE_HZ };
    const sound = decodeSound({ ...request, longestSeconds: LISTENED_SECONDS });
    return hearSpeech(sound, SAMPLE_RATE_HZ);
  } catch {
    return false;
  }
}
