import type { Box } from '../box.ts';
import type { SubjectFacts } from '../subject.ts';
import type { VisualFacts } from '../timeline.ts';

/** Where the parts of a subject are, measured or judged by what bodies are like. */
export type Anatomy = {
  /** Around the subject, in fractions of the picture. */
  body: Box;
  /** Width of the body over its height, in pixels. */
  aspect: number;
  /** In fractions of the body. */
  head: Box;
  /** Height of the eyes, in fractions of the body. */
  eyes: number;
  /** In fractions of the body; absent: unknown. */
  mouth?: Box;
  /** The way it looks in its picture: to its left edge, to its right edge, at us or unknown. */
  looks: -1 | 0 | 1;
  /** Down to the feet; otherwise the picture's edge cuts it off below. */
  isWhole: boolean;
};

const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 };

export function readAnatomy({ width, height, subject }: VisualFacts): Anatomy {
  const body = subject?.subject ?? WHOLE;
  const aspect = (body.width * width) / (body.height * height);
  const head = headOf(subject, body, aspect);
  const face = subject?.faces[0];
  const mouth = face && within(body, face.mouth);
  const eyeY = face && (face.leftEye.y + face.rightEye.y) / 2;
  return {
    body,
    aspect,
    head,
    eyes: eyeY === undefined ? head.y + head.height * EYES_IN_HEAD : (eyeY - body.y) / body.height,
    ...(mouth && { mouth }),
    looks: lookOf(subject),
    isWhole: isWhole(subject, body, head),
  };
}

/** Eyes are half way down a head. */
const EYES_IN_HEAD = 0.52;

/** Around the head, in fractions of the picture, where it was found. */
export function knownHead(subject: SubjectFacts | undefined): Box | undefined {
  const face = subject?.faces[0];
  return subject?.head ?? (face && headAround(face.box));
}

/** In fractions of a part of the picture; absent: unknown, or outside the part. */
export function mouthWithin(subject: SubjectFacts | undefined, part: Box): Box | undefined {
  const mouth = subject?.faces[0]?.mouth;
  if (!mouth) return undefined;
  const { x, y, width, height } = within(part, mouth);
  const isInside = x >= 0 && y >= 0 && x + width <= 1 && y + height <= 1;
  return isInside ? { x, y, width, height } : undefined;
}

function headOf(subject: SubjectFacts | undefined, body: Box, aspect: number): Box {
  const known = knownHead(subject);
  if (known) return clampTop(within(body, known));
  // An adult is seven heads tall; the stouter the outline, the larger the head is in it.
  const stoutness = Math.min(1, Math.max(0, (aspect - 0.4) / 0.45));
  const height = 1 / 7 + (0.48 - 1 / 7) * stoutness;
  const width = Math.min(1, Math.max((height / aspect) * 0.8, 0.3 + 0.5 * stoutness));
  return { x: (1 - width) / 2, y: 0, width, height };
}

/** A face is found from the brows to the chin; a head has hair above it and ears beside it. */
function headAround({ x, y, width, height }: Box): Box {
  return {
    x: x - width * 0.15,
    y: y - height * 0.45,
    width: width * 1.3,
    height: height * 1.5,
  };
}

function clampTop(head: Box): Box {
  const y = Math.max(0, head.y);
  return { ...head, y, height: head.y + head.height - y };
}

/** Eyes that are not in the middle of a face look to where they are. */
function lookOf(subject: SubjectFacts | undefined): -1 | 0 | 1 {
  const face = subject?.faces[0];
  if (!face) return 0;
  const middle = (face.leftEye.x + face.rightEye.x) / 2;
  const offset = (middle - face.box.x) / face.box.width - 0.5;
  if (Math.abs(offset) < TURNED) return 0;
  return offset < 0 ? -1 : 1;
}

const TURNED = 0.06;

/** Where a picture ends at somebody whose head is a quarter of what is seen, the picture has cut them off. */
function isWhole(subject: SubjectFacts | undefined, body: Box, head: Box): boolean {
  if (!subject) return false;
  if (subject.isCutOff !== undefined) return !subject.isCutOff;
  const touches = body.y + body.height > 0.985;
  return !touches || head.height < 0.19 || head.height > 0.42;
}

function within(body: Box, part: Box): Box {
  return {
    x: (part.x - body.x) / body.width,
    y: (part.y - body.y) / body.height,
    width: part.width / body.width,
    height: part.height / body.height,
  };
}
