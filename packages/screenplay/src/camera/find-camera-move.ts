import type { CameraMove, Span } from '../screenplay.ts';

/** The first camera move the (width-folded) text names, and where. */
export function findCameraMove(text: string): { move: CameraMove; span: Span } | undefined {
  const match = movePattern.exec(text);
  if (!match) return undefined;
  const move = moves[match.slice(1).findIndex((group) => group !== undefined)]![0];
  return { move, span: { start: match.index, end: match.index + match[0].length } };
}

// People move closer, pull out knives and hold pans: a verb that is not the camera's alone needs the camera before it. Looked behind
// for, not matched, so that of two moves the one that is named first wins.
// The verb is looked for first: at nearly every place of a prompt there is none, and then nothing is looked behind for.
const camera = (verb: string) =>
  String.raw`\b(?=${verb})(?<=\b(?:camera|shot|lens|frame)\b[a-z, :]{0,24})${verb}`;
const slowly = String.raw`(?:slowly |gently |gradually |smoothly |quickly |slightly )?`;
const lens = (verb: string) =>
  String.raw`(?=${verb})(?<=(?:镜头|画面|摄像机|相机|机位|运镜)[^,。;]{0,6})${verb}`;

const moves: [CameraMove, string][] = [
  [
    'push-in',
    String.raw`\b(?:zoom|doll(?:y|ie))(?:s|es|ing|ed)? ${slowly}(?:in|closer|forward)\b|${camera('(?:push|track|mov|glid)')}(?:s|es|ing)? ${slowly}(?:in|closer|forward|toward)|\bpush(?:es)?[ -]in\b|\b(?:zoom|dolly)-in\b|${camera('approach')}(?:es|ing)\b|推近|拉近|推镜|${lens('(?:前推|推进|推向|推到|推至|放大|靠近)')}`,
  ],
  [
    'pull-out',
    String.raw`\b(?:zoom|doll(?:y|ie))(?:s|es|ing|ed)? ${slowly}(?:out|back|away|backwards?)\b|${camera('(?:pull|mov|track|ris)')}(?:s|es|ing)? ${slowly}(?:out|back|away)\b|\b(?:pull|zoom|dolly)-(?:out|back)\b|\bpull(?:s|ing)? back to\b|拉远|拉镜|${lens('(?:后拉|拉开|拉出|后退|后移)')}`,
  ],
  [
    'pan-left',
    String.raw`\bpan(?:s|ning)? ${slowly}(?:(?:from right )?to the |to |from right to )?left\b|左摇|向左摇|${lens('(?:左移|向左|摇向左)')}|从右(?:向|往|到|至)左(?:摇|移)`,
  ],
  [
    'pan-right',
    String.raw`\bpan(?:s|ning)? ${slowly}(?:to|from|across|over|right|along|around)\b|${camera('pan')}(?:s|ning)?\b|\b(?:panning shot|pan shot|slow pan)\b|右摇|向右摇|${lens('(?:右移|向右|摇向右)')}|从左(?:向|往|到|至)右(?:摇|移)|摇镜|横摇|${lens('(?:横移|平移)')}`,
  ],
  [
    'tilt-up',
    String.raw`${camera('tilt')}(?:s|ing)? ${slowly}up|\b(?:tilt|crane|jib|boom)[ -]up\b|${camera('(?:rises|rising|cranes up)')}\b|上摇|升镜|${lens('(?:上移|向上|上升|升起)')}`,
  ],
  [
    'tilt-down',
    String.raw`${camera('tilt')}(?:s|ing)? ${slowly}down|\b(?:tilt|crane|jib|boom)[ -]down\b|${camera('(?:descends?|descending|cranes down)')}\b|下摇|降镜|${lens('(?:下移|向下|下降)')}`,
  ],
  [
    'orbit',
    String.raw`${camera('(?:orbit|arc|circl|rotat|revolv|spin)')}(?:s|es|ing)?\b|\b(?:orbit|orbiting|orbital|arc) shot\b|${lens('(?:环绕|围绕|旋转)')}|环绕(?:拍摄|镜头|运镜)`,
  ],
  [
    'track',
    String.raw`\b(?:track|tracking|dolly|follow|following|steadicam|trucking) shot\b|\b(?:track|truck)(?:s|ing)? ${slowly}(?:left|right|alongside)\b|${camera('(?:follow|track|truck)')}(?:s|ing)\b|跟拍|跟随拍|跟镜|移动镜头|${lens('(?:跟随|跟着|跟)')}`,
  ],
  [
    'handheld',
    String.raw`\bhand-?held\b|\bshaky (?:camera|cam|footage)\b|手持(?:镜头|拍摄|摄影|感|风格|运镜)|晃动镜头|${lens('晃动')}`,
  ],
  [
    'static',
    String.raw`\b(?:static|locked(?:-off| off)?|fixed|stationary) (?:camera|shot|frame)\b|${camera('(?:still|static|fixed)')}\b|固定镜头|镜头固定|静止镜头|固定机位|${lens('(?:固定|不动|静止)')}`,
  ],
];

const movePattern = new RegExp(moves.map(([, words]) => `(${words})`).join('|'), 'i');
