import { matchPanels } from '@callsheet/screenplay';
import type { Box } from '../box.ts';
import type { Layer, VisualFacts } from '../timeline.ts';
import { fillFrame } from './fill-frame.ts';
import { cameraOver } from './lay-picture.ts';
import type { ShotStage } from './shot-stage.ts';

/** A shot as its storyboard draws it: the panel fills the frame, and the camera moves over all of it. */
export function layPanel(stage: ShotStage): Layer | undefined {
  const panel = panelOf(stage);
  if (!panel) return undefined;
  const { visual, box } = panel;
  const { aspect, shot } = stage;
  const width = visual.width * box.width;
  const height = visual.height * box.height;
  const view = fillFrame({
    visual: { ...visual, width, height },
    aspect,
    framing: 'wide',
    move: shot.move,
    camera: cameraOver({ ...stage, move: shot.move }, true),
  });
  const crop = {
    x: box.x + view.crop.x * box.width,
    y: box.y + view.crop.y * box.height,
    width: view.crop.width * box.width,
    height: view.crop.height * box.height,
  };
  return { ref: visual.ref, depth: 'set', from: view.from, to: view.to, crop };
}

type Panel = { visual: VisualFacts; box: Box };

/** Of the film's storyboard, the picture that is this shot. */
function panelOf({ shot, screenplay, storyboard }: ShotStage): Panel | undefined {
  const panels = storyboard?.subject?.panels ?? [];
  if (!storyboard || panels.length === 0) return undefined;
  const index = matchPanels(panels.length, screenplay.shots)[shot.number - 1];
  const box = index === undefined ? undefined : panels[index];
  return box && { visual: storyboard, box };
}
