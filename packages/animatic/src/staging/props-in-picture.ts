import type { Layer, ThingSketch, VisualFacts } from '../timeline.ts';
import { cameraOver, type PictureStage } from './lay-picture.ts';
import { stageProps } from './stage-props.ts';

/** What words give to somebody whose picture fills the frame; it goes where their head goes. */
export function propsInPicture(
  picture: Layer,
  visual: VisualFacts,
  stage: PictureStage,
): ThingSketch[] {
  return stageProps(stage, {
    camera: cameraOver(stage, !picture.video),
    places: [],
    host: { layer: picture, visual },
    things: [],
    actsOf: () => [],
  });
}
