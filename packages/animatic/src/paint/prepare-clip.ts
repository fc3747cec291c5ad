import type { Box, Clip, Layer, Timeline } from '../timeline.ts';
import { bakeParts } from './bake-parts.ts';
import { ACCENT, paintAccent, paintCard, paintInMount, prepareCard } from './paint-layer.ts';
import { boxAt, sourceSecondsAt, type Moment } from './layer-at.ts';
import { captionAt } from '../captions/caption-at.ts';
import { paintNameTag } from '../scenery/paint-name-tag.ts';
import { MOVING, STILL, type Part } from './part.ts';
import { prepareFigure } from './figure/prepare-figure.ts';
import { paintTalkMark } from './figure/paint-talk-mark.ts';
import { prepareMouth } from './figure/prepare-mouth.ts';
import { talkAt } from './figure/talk-at.ts';
import { prepareScenery } from '../scenery/prepare-scenery.ts';
import { prepareSketch } from './sketch/prepare-sketch.ts';
import { sampleLife } from './sample-life.ts';
import { standsStill } from './stands-still.ts';
import { refKey } from '../staging/choose-set.ts';
import {
  dim,
  paintGround,
  prepareBackdrop,
  prepareGround,
  prepareSet,
  sourceBox,
} from './paint-set.ts';
import type { PaintHost, Picture } from './surface.ts';

/** Draws one layer at a frame. */
type PaintLayer = Part['paint'];

/** A clip whose still parts are rendered: painting a frame is a few draws. */
export type PreparedClip = Part & {
  clip: Clip;
  /** Who and what is seen, in words: over the picture, and no part of it. */
  paintWords: Part['paint'];
};

export function prepareClip(timeline: Timeline, clip: Clip, host: PaintHost): PreparedClip {
  const set = clip.scenery && prepareScenery({ timeline, clip, scenery: clip.scenery, host });
  const sketches = (clip.things ?? []).map((sketch) => ({
    ...prepareSketch({ timeline, clip, host, sketch }),
    isBehind: sketch.isBehind === true,
  }));
  const sheets = (isBehind: boolean) =>
    sketches.filter((sketch) => sketch.isBehind === isBehind).map(({ sheet }) => sheet);
  const prepare = (layer: Layer) => prepareLayer({ timeline, clip, host, layer });
  const parts = [
    groundColour(timeline),
    ...clip.layers.filter(isGround).flatMap(prepare),
    ...(set ? [set.behind] : []),
    ...sheets(true),
    ...clip.layers.filter((layer) => !isGround(layer)).flatMap(prepare),
    ...(set ? [set.before] : []),
    ...sheets(false),
  ];
  const words = [
    ...clip.layers.flatMap((layer) => label({ timeline, clip, host, layer })),
    ...sketches.map(({ words }) => words),
    ...(set ? [set.tags] : []),
  ];
  const baked = clip.tiltDegrees ? parts : bakeParts(parts, timeline, host);
  return {
    clip,
    paint(context, frame) {
      for (const part of baked) part.paint(context, frame);
    },
    paintWords(context, frame) {
      for (const part of words) part.paint(context, frame);
    },
    lookAt: (frame) => [...baked, ...words].map(({ lookAt }) => lookAt(frame)).join(' '),
  };
}

function groundColour({ width, height }: Timeline): Part {
  return {
    paint: (context) => {
      context.fillStyle = '#0b0d11';
      context.fillRect(0, 0, width, height);
    },
    lookAt: STILL,
  };
}

/** Fills the frame behind all who stand in it, those without a picture too. */
function isGround({ depth }: Layer): boolean {
  return depth === 'set' || depth === 'backdrop';
}

type LayerRequest = { timeline: Timeline; clip: Clip; host: PaintHost; layer: Layer };

/** How much a set gives way to the cards before it. */
const SET_DIM = 0.22;

function prepareLayer(request: LayerRequest): Part[] {
  const { layer, clip } = request;
  if (layer.depth === 'figure') return [figure(request)];
  if (layer.depth === 'set' && !isPlaying(request)) return stillSet(request);
  const lookAt = standsStill(clip, layer) ? playedAt(request) : MOVING;
  if (layer.depth === 'set') return [{ paint: videoSet(request), lookAt }];
  if (layer.depth === 'backdrop') return [{ paint: backdrop(request), lookAt }];
  const card = layer.depth === 'card' && layer.video ? videoCard(request) : stillCard(request);
  return [speaking(request, { paint: card, lookAt })];
}

function isPlaying({ layer: { depth, video } }: LayerRequest): boolean {
  return depth === 'card' ? video !== undefined : depth === 'set' && !!video && !video.held;
}

/** A video looks another with every moment of it, until it holds its last one. */
function playedAt(request: LayerRequest): Part['lookAt'] {
  if (!isPlaying(request)) return STILL;
  return (frame) => sourceSecondsAt(request.layer, moment(request, frame));
}

function figure(request: LayerRequest): Part {
  const { timeline, clip, layer } = request;
  const paint = prepareFigure(request);
  const frameOf = sampleLife(timeline, clip, layer);
  return {
    paint: (context, frame) => paint(context, frameOf(frame)),
    lookAt: frameOf,
  };
}

/** What a card is called, on its lower edge. */
function label(request: LayerRequest): Part[] {
  const { timeline, clip, layer } = request;
  const name = layer.label;
  if (!name) return [];
  const unit = Math.min(timeline.width, timeline.height);
  const paint: PaintLayer = (context, frame) => {
    const { x, y, width, height } = asBox(pixelBox(request, frame));
    const at = { x: x + width / 2, y: y + height - unit * 0.034 };
    paintNameTag(context, { name, ...at, unit, isSpeaking: speaks(request, frame) });
  };
  const isStill = standsStill(clip, layer);
  return [{ paint, lookAt: (frame) => `${isStill ? '' : frame} ${speaks(request, frame)}` }];
}

function speaks({ timeline, layer }: LayerRequest, frame: number): boolean {
  const speaker = captionAt(timeline, frame)?.cue.speaker;
  return speaker !== undefined && refKey(speaker) === refKey(layer.ref);
}

/** A card that is seen to speak. */
function speaking(request: LayerRequest, card: Part): Part {
  const { timeline, layer } = request;
  if (!layer.label || layer.depth !== 'card') return card;
  const openAt = (frame: number) => talkAt(timeline, layer.ref, frame).mouth;
  const paint: PaintLayer = (context, frame) => {
    card.paint(context, frame);
    if (!speaks(request, frame)) return;
    const box = asBox(pixelBox(request, frame));
    paintAccent(context, box);
    const head = headOnCard(layer, box);
    // The same side for a whole clip: into the frame.
    const way = layer.from.x + layer.from.width / 2 < 0.5 ? 1 : -1;
    paintTalkMark(context, { head, way, frame: timeline, colour: ACCENT, open: openAt(frame) });
  };
  const lookAt = (frame: number) =>
    `${card.lookAt(frame)} ${speaks(request, frame) ? openAt(frame) : 'silent'}`;
  return { paint, lookAt };
}

/** The face that is seen on a card; else where one would be. The mark beside it stays on the card. */
function headOnCard({ faces }: Layer, card: Box): Box {
  const { x, y, width, height } = faces?.[0] ?? { x: 0.3, y: 0.18, width: 0.4, height: 0.4 };
  return {
    x: card.x + x * card.width,
    y: card.y + y * card.height,
    width: Math.min(width, 0.6) * card.width,
    height: height * card.height,
  };
}

function backdrop(request: LayerRequest): PaintLayer {
  const { picture } = prepareBackdrop(stillRequest(request));
  return (context, frame) => {
    const [x, y] = pixelBox(request, frame);
    const { width, height } = picture;
    context.drawImage(picture, 0, 0, width, height, Math.round(x), Math.round(y), width, height);
  };
}

/** The mouth of whom it shows is a part of its own: the rest of the picture may stand still. */
function stillSet(request: LayerRequest): Part[] {
  const { clip, host, layer } = request;
  const surface = prepareSet(stillRequest(request));
  if (standsBehindCards(request)) dim(surface, SET_DIM);
  const { picture } = surface;
  const ground = layer.near && prepareGround(picture, host);
  const groundRequest = { ...request, layer: { ...layer, ...layer.near } };
  const paint: PaintLayer = (context, frame) => {
    const box = pixelBox(request, frame);
    context.drawImage(picture, 0, 0, picture.width, picture.height, ...box);
    if (ground) paintGround(context, asBox(pixelBox(groundRequest, frame)), ground);
  };
  const isStill = standsStill(clip, layer) && (!layer.near || standsStill(clip, layer.near));
  const set = { paint, lookAt: isStill ? STILL : MOVING };
  return layer.mouth ? [set, speakingMouth(request, picture, layer.mouth)] : [set];
}

function speakingMouth(request: LayerRequest, picture: Picture, lips: Box): Part {
  const { timeline, clip, host, layer } = request;
  const mouth = prepareMouth(picture, lips, host);
  // Its first frame may be the request's own picture, exactly.
  const openAt = (frame: number) => {
    const { isSpeaking, mouth: open } = talkAt(timeline, layer.ref, frame);
    return isSpeaking && frame !== clip.startFrame ? open : 0;
  };
  return {
    paint: (context, frame) => {
      const box = asBox(pixelBox(request, frame));
      mouth.paint(context, { box, bend: UPRIGHT, facing: 1, open: openAt(frame) });
    },
    lookAt: openAt,
  };
}

const UPRIGHT = { lean: 0, tilt: 0, breath: 0, nod: 0, chin: 1 };

/** Of a place out of focus. */
const BEHIND_CARDS = 0.56;
const BEHIND_FIGURES = 0.2;

function stillRequest(request: LayerRequest) {
  const { timeline, clip, host, layer } = request;
  const picture = host.getPicture(layer.ref, layer.video?.startSeconds ?? 0);
  const hasCards = clip.layers.some(({ depth }) => depth === 'card');
  const shade = hasCards ? BEHIND_CARDS : BEHIND_FIGURES;
  return { layer, host, picture, shade, seed: timeline.seed, ...largestSize(request) };
}

function videoSet(request: LayerRequest): PaintLayer {
  const { timeline, host, layer } = request;
  const dimmed = standsBehindCards(request);
  return (context, frame) => {
    const picture = host.getPicture(layer.ref, sourceSecondsAt(layer, moment(request, frame)));
    context.drawImage(picture, ...sourceBox(layer.crop, picture), ...pixelBox(request, frame));
    if (!dimmed) return;
    context.fillStyle = `rgba(6, 8, 12, ${SET_DIM})`;
    context.fillRect(0, 0, timeline.width, timeline.height);
  };
}

function stillCard(request: LayerRequest): PaintLayer {
  const { host, layer } = request;
  const still = host.getPicture(layer.ref, 0);
  const sprite = prepareCard({ layer, host, still, ...largestSize(request) });
  return (context, frame) => paintCard(context, asBox(pixelBox(request, frame)), sprite);
}

function videoCard(request: LayerRequest): PaintLayer {
  const { host, layer } = request;
  const mount = prepareCard({ layer, host, ...largestSize(request) });
  return (context, frame) => {
    const box = asBox(pixelBox(request, frame));
    const picture = host.getPicture(layer.ref, sourceSecondsAt(layer, moment(request, frame)));
    paintCard(context, box, mount);
    paintInMount(context, box, { picture, crop: layer.crop });
  };
}

/**
 * A layer is prepared at its largest, to be scaled down and never up; but a first or last frame at
 * its smallest where it then covers the output pixel by pixel.
 */
function largestSize({ timeline, layer }: LayerRequest): { width: number; height: number } {
  const isExact =
    typeof layer.ref === 'string' &&
    layer.depth === 'set' &&
    Math.min(layer.from.width, layer.to.width) === 1;
  const pick = isExact ? Math.min : Math.max;
  return {
    width: Math.ceil(pick(layer.from.width, layer.to.width) * timeline.width),
    height: Math.ceil(pick(layer.from.height, layer.to.height) * timeline.height),
  };
}

function standsBehindCards({ clip, layer }: LayerRequest): boolean {
  return layer.depth === 'set' && clip.layers.some((other) => other.depth === 'card');
}

function moment({ timeline, clip }: LayerRequest, frame: number): Moment {
  return { timeline, clip, frame };
}

function pixelBox(request: LayerRequest, frame: number): [number, number, number, number] {
  const { timeline, layer } = request;
  const box = boxAt(layer, moment(request, frame));
  return [
    box.x * timeline.width,
    box.y * timeline.height,
    box.width * timeline.width,
    box.height * timeline.height,
  ];
}

function asBox([x, y, width, height]: [number, number, number, number]) {
  return { x, y, width, height };
}
