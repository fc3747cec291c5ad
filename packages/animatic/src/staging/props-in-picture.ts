import type { Box } from '../box.ts';
import type { Layer, ThingSketch, VisualFacts } from '../timeline.ts';
import { headsInPicture } from './heads-in-picture.ts';
import { cameraOver, type PictureStage } from './lay-picture.ts';
import { placeInPicture } from './place-in-picture.ts';
import { LOCKED } from './plan-camera.ts';
import { stageProps } from './stage-props.ts';

/** What words give to somebody whose picture fills the frame; it goes where their head goes. */
export function propsInPicture(
  picture: Layer,
  visual: VisualFacts,
  stage: PictureStage,
): ThingSketch[] {
  if (!stage.shot.props) return [];
  const heads = headsInPicture(picture, visual, stage.durationSeconds);
  const sketch = (head?: Box) =>
    stageProps(stage, {
      camera: head ? LOCKED : cameraOver(stage, !picture.video),
      places: [placeInPicture(picture, stage.aspect, head)],
      faces: [],
      things: [],
      actsOf: () => [],
    });
  if (!heads) return sketch();
  const last = sketch(heads.to);
  return sketch(heads.from).flatMap(({ label, from }) => {
    const end = last.find((other) => other.label === label);
    return end ? [{ label, from, to: end.to }] : [];
  });
}
