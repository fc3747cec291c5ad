import type { Face, Stretch, SubjectFacts } from '@callsheet/animatic';
import { decodeSound } from '../../decode/decode-sound.ts';
import { openVideoPicture } from '../../picture/open-video-picture.ts';
import type { CastingJob } from '../casting-job.ts';
import { findFaces } from '../faces/find-faces.ts';
import { headOfFace } from '../look/head-of-face.ts';
import { rankColours } from '../look/rank-colours.ts';
import type { Raster } from '../look/raster.ts';
import { findTalks } from './find-talks.ts';
import { followFace } from './follow-face.ts';
import { hearSpeech } from './hear-speech.ts';
import { judgeFaces } from './judge-faces.ts';
import { judgeLight, type FrameLight } from './judge-light.ts';

type Video = Extract<CastingJob['source'], { kind: 'video' }>;

/** Frames that are looked at, spread over the video. */
const FRAMES = 6;
/** Pixels of the longer side. */
const LOOK_SIDE = 640;
/** What a face counts for beside sharpness and exposure, which are 1 at most. */
const FACE_WORTH = 1.5;
/** Up to here playing on is quicker than looking for a key frame: many videos have only the first. */
const PLAYED_SECONDS = 2;
/** As far ahead as a video is played and not searched. */
const STEP_SECONDS = 0.9;
const SAMPLE_RATE_HZ = 16_000;
const LISTENED_SECONDS = 30;

/** What is seen in a video's best moment, where its head goes, and when somebody speaks. @throws Error from the decoder. */
export async function analyseVideo(video: Video): Promise<SubjectFacts> {
  const { raster, faces, seconds } = await chooseMoment(listMoments(video));
  const face = faces[0]?.box;
  const { heads, lips } = await followFace(video, { seconds, faces });
  const voice = video.hasAudio ? voiceIn(video) : undefined;
  const talks = lips.length > 0 ? findTalks(lips) : voice;
  return {
    ...(face && { kind: 'person' as const, head: headOfFace(face, null) }),
    hasCutout: false,
    faces,
    colours: rankColours(raster),
    bestSeconds: seconds,
    ...(voice && { speaks: voice.length > 0 }),
    ...(heads.length > 0 && { heads }),
    ...(talks && { talks }),
  };
}

type Moment = { seconds: number; raster: Raster; light: FrameLight };

function listMoments(video: Video): Moment[] {
  const scale = Math.min(1, LOOK_SIDE / Math.max(video.width, video.height));
  const width = Math.max(2, Math.round(video.width * scale));
  const height = Math.max(2, Math.round(video.height * scale));
  const picture = openVideoPicture({ path: video.path, format: video.format, width, height });
  const apart = video.durationSeconds / FRAMES;
  const moments = Array.from({ length: FRAMES }, (_, i) => {
    const seconds = Math.round((video.durationSeconds * (i + 0.5) * 1000) / FRAMES) / 1000;
    if (apart <= PLAYED_SECONDS)
      for (let at = seconds - apart; at < seconds; at += STEP_SECONDS)
        picture.show(Math.max(0, at));
    picture.show(seconds);
    const raster = { width, height, rgba: Uint8Array.from(picture.surface.canvas.data()) };
    return { seconds, raster, light: judgeLight(raster) };
  });
  picture.close();
  return moments;
}

/**
 * The moment with the clearest view. Faces cost most of the time: they are looked for in the clearest
 * pictures first, and no more when not even the best of faces would make another moment the better one.
 */
async function chooseMoment(moments: readonly Moment[]): Promise<Moment & { faces: Face[] }> {
  const sharpest = Math.max(1e-6, ...moments.map(({ light }) => light.sharpness));
  const clarityOf = ({ light }: Moment) => light.sharpness / sharpest + light.exposure;
  const clearest = moments.toSorted((a, b) => clarityOf(b) - clarityOf(a));
  let best: { moment: Moment; faces: Face[]; worth: number } | undefined;
  for (const moment of clearest) {
    if (best && best.worth >= clarityOf(moment) + FACE_WORTH) break;
    const faces = await findFaces(moment.raster);
    const worth = clarityOf(moment) + FACE_WORTH * judgeFaces(faces);
    if (!best || worth > best.worth) best = { moment, faces, worth };
  }
  return { ...best!.moment, faces: best!.faces };
}

/** A track that cannot be decoded is not heard. */
function voiceIn({ path, format }: Video): Stretch[] {
  try {
    const request = { path, format, sampleRateHz: SAMPLE_RATE_HZ };
    const sound = decodeSound({ ...request, longestSeconds: LISTENED_SECONDS });
    return hearSpeech(sound, SAMPLE_RATE_HZ);
  } catch {
    return [];
  }
}
