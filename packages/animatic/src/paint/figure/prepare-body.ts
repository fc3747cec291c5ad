import type { Box } from '../../box.ts';
import type { Clip, Timeline } from '../../timeline.ts';
import { ACCENT } from '../paint-layer.ts';
import type { Context2D, LayerSurface, PaintHost } from '../surface.ts';
import { bentAt, type Bend } from './bend.ts';
import { paintBands, prepareBands } from './paint-bands.ts';
import { paintTalkMark } from './paint-talk-mark.ts';
import { poseAt, type FigurePose, type Posed } from './pose-at.ts';
import { prepareMouth } from './prepare-mouth.ts';
import { prepareShadow } from './prepare-shadow.ts';
import { sideOfMark } from './side-of-mark.ts';

export type BodyRequest = {
  timeline: Timeline;
  clip: Clip;
  host: PaintHost;
  figure: Posed;
  /** What it looks like. */
  sprite: LayerSurface;
  /** Which way the face in it looks; absent: at us, or unknown. */
  looks?: -1 | 1;
  /** Share of its sway that is seen; absent: all of it. */
  calm?: number;
};

/** A body that lives and acts: cut up once a clip, a few draws a frame. */
export function prepareBody(request: BodyRequest): (context: Context2D, frame: number) => void {
  const { timeline, clip, host, figure, sprite, looks, calm = 1 } = request;
  const stance = figure.stance!;
  const chin = stance.head.y + stance.head.height;
  const bandsOf = keep((isMirrored) =>
    prepareBands(isMirrored ? mirror(sprite, host) : sprite, chin, host),
  );
  const shadow = stance.isGrounded && prepareShadow(host);
  const mouth = stance.mouth && prepareMouth(sprite.picture, stance.mouth, host);
  const way = sideOfMark(figure, { clip, looks });
  return (context, frame) => {
    const pose = poseAt(figure, { timeline, clip, frame });
    const box = pixels(pose, timeline);
    if (shadow)
      shadow.paint(context, { box: pixels({ ...pose, lift: 0 }, timeline), lift: pose.lift });
    const turned = narrow(box, pose.breadth);
    const bend: Bend = { ...pose, lean: pose.lean * calm, tilt: pose.tilt * calm, chin };
    for (const { isMirrored, alpha } of picturesOf(pose)) {
      context.globalAlpha = alpha;
      const bands = bandsOf(isMirrored);
      paintBands(context, { bands, box: turned, bend, height: timeline.height });
    }
    context.globalAlpha = 1;
    if (!pose.talk.isSpeaking || stance.isThing) return;
    if (mouth && pose.fade === undefined) {
      mouth.paint(context, { box: turned, bend, facing: pose.facing, open: pose.talk.mouth });
    } else {
      const head = seenHead(stance.head, { box: turned, bend, facing: pose.facing });
      paintTalkMark(context, {
        head,
        open: pose.talk.mouth,
        way,
        frame: timeline,
        colour: ACCENT,
      });
    }
  };
}

/** The one it goes over into comes before the other, which goes once that one is there: nothing shines through. */
function picturesOf({ facing, fade }: FigurePose): { isMirrored: boolean; alpha: number }[] {
  if (fade === undefined) return [{ isMirrored: facing < 0, alpha: 1 }];
  const becomes = fade > 0.5 ? facing < 0 : facing > 0;
  return [
    { isMirrored: !becomes, alpha: Math.min(1, 2 - 2 * fade) },
    { isMirrored: becomes, alpha: Math.min(1, 2 * fade) },
  ];
}

/** Most figures are seen from one side only. */
function keep<T>(prepare: (isMirrored: boolean) => T): (isMirrored: boolean) => T {
  const kept = new Map<boolean, T>();
  return (isMirrored) => {
    const known = kept.get(isMirrored) ?? prepare(isMirrored);
    kept.set(isMirrored, known);
    return known;
  };
}

function mirror({ picture }: LayerSurface, host: PaintHost): LayerSurface {
  const { width, height } = picture;
  const surface = host.createSurface(width, height);
  surface.context.save();
  surface.context.translate(width, 0);
  surface.context.scale(-1, 1);
  surface.context.drawImage(picture, 0, 0, width, height, 0, 0, width, height);
  surface.context.restore();
  return surface;
}

function pixels({ box, lift }: Pick<FigurePose, 'box' | 'lift'>, { width, height }: Timeline): Box {
  return {
    x: box.x * width,
    y: (box.y - lift * box.height) * height,
    width: box.width * width,
    height: box.height * height,
  };
}

function narrow({ x, y, width, height }: Box, breadth: number): Box {
  const seen = width * breadth;
  return { x: x + (width - seen) / 2, y, width: seen, height };
}

type Seen = { box: Box; bend: Bend; facing: number };

/** The head on the output, in pixels. */
function seenHead(head: Box, { box, bend, facing }: Seen): Box {
  const left = facing < 0 ? 1 - head.x - head.width : head.x;
  const top = bentAt(head.y, box, bend);
  return {
    x: box.x + left * box.width + top.shift,
    y: top.y,
    width: head.width * box.width,
    height: head.height * box.height,
  };
}
