import type { LayerSurface, PaintHost, Picture } from '../paint/surface.ts';
import { refKey } from '../staging/choose-set.ts';
import type { Clip, PictureRef } from '../timeline.ts';
import { applyGrade } from './apply-grade.ts';
import { castLight } from './cast-light.ts';
import type { Grade } from './grade.ts';

/**
 * A host whose pictures are in the clip's grade, and its cut-outs in the light of the set they stand
 * in too. Stills are graded when they are first asked for and kept as long as the clip is.
 */
export function gradeHost(host: PaintHost, clip: Clip): PaintHost {
  const { grade, scenery } = clip;
  const light = scenery && castLight(scenery);
  if (!grade && !light) return host;
  const stills = new Map<string, Picture>();
  const keep = (key: string, make: () => Picture): Picture => {
    const picture = stills.get(key) ?? make();
    stills.set(key, picture);
    return picture;
  };
  const grades = [light, grade].filter((one) => one !== undefined);
  const playing = new Map<string, LayerSurface>();
  return {
    ...host,
    getPicture: (ref, sourceSeconds) => {
      const picture = host.getPicture(ref, sourceSeconds);
      if (!grade) return picture;
      const key = refKey(ref);
      if (isPlaying(clip, ref)) return gradeFrame(host, picture, { grade, playing, key });
      return keep(`${key} at ${sourceSeconds}`, () => applyGrade(host, picture, { grade }).picture);
    },
    getCutout: (ref) =>
      keep(`cut-out of ${refKey(ref)}`, () =>
        grades.reduce(
          (picture, one) => applyGrade(host, picture, { grade: one }).picture,
          host.getCutout(ref),
        ),
      ),
  };
}

function isPlaying({ layers }: Clip, ref: PictureRef): boolean {
  return layers.some(
    (layer) => layer.video && !layer.video.held && refKey(layer.ref) === refKey(ref),
  );
}

type Playing = { grade: Grade; playing: Map<string, LayerSurface>; key: string };

/** One surface for all frames of a video: each is drawn before the next is asked for. */
function gradeFrame(host: PaintHost, picture: Picture, { grade, playing, key }: Playing): Picture {
  const { width, height } = picture;
  const known = playing.get(key);
  const fits = known?.picture.width === width && known.picture.height === height;
  const onto = fits ? known : host.createSurface(width, height);
  playing.set(key, onto);
  return applyGrade(host, picture, { grade, onto, isOpaque: true }).picture;
}
