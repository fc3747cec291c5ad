import { applyGrade } from '../grade/apply-grade.ts';
import { paintGrain } from '../paint/paint-set.ts';
import { boxAt } from '../paint/layer-at.ts';
import type { Context2D, LayerSurface, PaintHost } from '../paint/surface.ts';
import { createRandom } from '../random.ts';
import type { Box } from '../timeline.ts';
import type { Brush } from './brush.ts';
import { groupPlanes, parallax, type PlaneGroup } from './group-planes.ts';
import { paletteOf } from './palette.ts';
import { planesOf } from './planes-of.ts';
import type { SceneryRequest } from './scenery-request.ts';
import type { Plane } from './scenery.ts';

type PaintMoment = (context: Context2D, frame: number) => void;

export type PreparedPlanes = { behind: PaintMoment[]; before: PaintMoment[] };

/** The planes of a set behind and before its cast, painted once: a frame is one to four draws. */
export function preparePlanes(request: SceneryRequest): PreparedPlanes {
  const groups = groupPlanes(request.scenery.planes);
  const painters = groups.map((group) => ({
    isBefore: group.lead.depth > 1,
    paint: prepareGroup(request, group, slackOf(groups)),
  }));
  const pick = (before: boolean) =>
    painters.filter(({ isBefore }) => isBefore === before).map(({ paint }) => paint);
  return { behind: pick(false), before: pick(true) };
}

/** How far the ground's edge may come away from the sky's while the camera moves, and a little more. */
function slackOf(groups: readonly PlaneGroup[]): number {
  const [far] = groups;
  return 0.02 + Math.max(...groups.map(({ lead }) => parallax(lead, far!.lead)));
}

/** A set is never prepared at more than this many times the frame. */
const MOST_SCALE = 1.4;

function prepareGroup(request: SceneryRequest, group: PlaneGroup, slack: number): PaintMoment {
  const { timeline, scenery, host } = request;
  const { lead, planes, isShifted } = group;
  const largest = Math.max(lead.from.width, lead.to.width);
  const scale = isShifted ? largest : Math.min(MOST_SCALE, largest);
  const size = {
    width: Math.ceil(scale * timeline.width),
    height: Math.ceil(scale * timeline.height),
  };
  const rows = rowsOf(request, group, slack);
  const top = Math.floor(rows.from * size.height);
  const surface = host.createSurface(
    size.width,
    Math.max(1, Math.ceil(rows.to * size.height) - top),
  );
  for (const plane of planes) paintPlane(request, plane, { surface, size, top, lead });
  if (planes[0] === scenery.planes[0]) paintGrain(surface, { host, seed: scenery.seed });
  const { grade } = request.clip;
  const { picture } = grade ? applyGrade(host, surface.picture, { grade }) : surface;
  const whole = [0, 0, picture.width, picture.height] as const;
  return (context, frame) => {
    const box = boxAt({ ...lead, depth: 'backdrop' }, { ...request, frame });
    if (isShifted) {
      const [x, y] = centred(box, size, request);
      context.drawImage(picture, ...whole, x, y + top, picture.width, picture.height);
      return;
    }
    const [unitX, unitY] = [box.width * timeline.width, box.height * timeline.height];
    const y = box.y * timeline.height + (top / size.height) * unitY;
    const high = (picture.height / size.height) * unitY;
    context.drawImage(picture, ...whole, box.x * timeline.width, y, unitX, high);
  };
}

/** Whole pixels: between them a draw costs five times as much. */
function centred(
  box: Box,
  size: { width: number; height: number },
  { timeline: { width, height } }: SceneryRequest,
): [number, number] {
  return [
    Math.round((box.x + box.width / 2) * width - size.width / 2),
    Math.round((box.y + box.height / 2) * height - size.height / 2),
  ];
}

/** The part of the plane's height that anything is seen of: sky ends at the ground, ground begins at the sky. */
function rowsOf({ scenery }: SceneryRequest, { planes, lead }: PlaneGroup, slack: number) {
  const { horizon } = scenery.view;
  const painters = planesOf(scenery);
  const hasGround = scenery.planes.some(({ layer }) => painters[layer]!.part === 'ground');
  const ranges = planes.map(({ layer }) => {
    const { part } = painters[layer]!;
    if (part === 'sky' && hasGround) return [-1, horizon + slack] as const;
    if (part === 'ground') return [horizon - slack, 2] as const;
    if (part === 'head') return [-1, 0.42] as const;
    return part === 'foot' ? ([0.86, 2] as const) : ([-1, 2] as const);
  });
  const toPlane = (share: number) =>
    Math.min(1, Math.max(0, (share + lead.margin) / (1 + 2 * lead.margin)));
  return {
    from: toPlane(Math.min(...ranges.map(([from]) => from))),
    to: toPlane(Math.max(...ranges.map(([, to]) => to))),
  };
}

type Canvas = {
  surface: LayerSurface;
  /** Of the whole plane, of which the surface is the rows from `top`. */
  size: { width: number; height: number };
  top: number;
  lead: Plane;
};

function paintPlane(request: SceneryRequest, plane: Plane, canvas: Canvas): void {
  const { host, scenery } = request;
  const { surface, lead } = canvas;
  const { width, height } = surface.picture;
  const painter = planesOf(scenery)[plane.layer]!;
  const brush = { request, margin: lead.margin, layer: plane.layer };
  if (plane.blur <= 1) {
    painter.paint(brushOn(surface, { ...brush, size: canvas.size, top: canvas.top }));
    return;
  }
  const small = host.createSurface(Math.ceil(width / plane.blur), Math.ceil(height / plane.blur));
  const scale = small.picture.width / width;
  const size = { width: canvas.size.width * scale, height: canvas.size.height * scale };
  painter.paint(brushOn(small, { ...brush, size, top: canvas.top * scale }));
  const { picture } = enlarge(host, small, { width, height });
  const whole = [0, 0, picture.width, picture.height] as const;
  surface.context.drawImage(picture, ...whole, 0, 0, width, height);
}

/** Out of focus without a filter: in steps of at most two, or the pixels would show. */
function enlarge(
  host: PaintHost,
  from: LayerSurface,
  { width, height }: { width: number; height: number },
): LayerSurface {
  const { picture } = from;
  if (picture.width * 2 >= width) return from;
  const next = host.createSurface(picture.width * 2, picture.height * 2);
  next.context.imageSmoothingQuality = 'high';
  const { width: toWidth, height: toHeight } = next.picture;
  next.context.drawImage(picture, 0, 0, picture.width, picture.height, 0, 0, toWidth, toHeight);
  return enlarge(host, next, { width, height });
}

type BrushRequest = Pick<Canvas, 'size' | 'top'> & {
  request: SceneryRequest;
  margin: number;
  layer: number;
};

function brushOn(
  { context, picture }: LayerSurface,
  { request: { scenery }, size, top, margin, layer }: BrushRequest,
): Brush {
  const frame = { width: size.width / (1 + 2 * margin), height: size.height / (1 + 2 * margin) };
  return {
    context,
    width: picture.width,
    height: picture.height,
    frame: { ...frame, x: frame.width * margin, y: frame.height * margin - top },
    view: scenery.view,
    palette: paletteOf(scenery),
    setting: scenery,
    planet: scenery.planet,
    lightFrom: scenery.lightFrom,
    random: createRandom(scenery.seed, layer),
  };
}
