import type { CameraMove, Span } from '../screenplay.ts';

/** The first camera move the (width-folded) text names, and where. */
export function findCameraMove(text: string): { move: CameraMove; span: Span } | undefined {
  return findCameraMoves(text)[0];
}

/** Every camera move the (width-folded) text names, in order. */
export function findCameraMoves(text: string): { move: CameraMove; span: Span }[] {
  return [...text.matchAll(movePattern)].map((match) => ({
    move: moves[match.slice(1).findIndex((group) => group !== undefined)]![0],
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

// People move closer, pull out knives and hold pans: a verb that is not the camera's alone needs the camera before it. Looked behind
// for, not matched, so that of two moves the one that is named first wins.
// The verb is looked for first: at nearly every place of a prompt there is none, and then nothing is looked behind for.
const camera = (verb: string) =>
  String.raw`\b(?=${verb})(?<=\b(?:camera|shot|lens|frame|drone|view|we)\b[a-z, :]{0,24})${verb}`;
const slowly = String.raw`(?:(?:very )?(?:slowly|gently|gradually|smoothly|quickly|rapidly|slightly|steadily|slow|fast) )?`;
const lens = (verb: string) =>
  String.raw`(?=${verb})(?<=(?:镜头|画面|摄像机|摄影机|相机|机位|运镜)[^,。;]{0,8})${verb}`;
const toThe = String.raw`(?:(?:from (?:right|left) )?to (?:the |her |his )?)?`;
const sideways = '(?:track|truck|slid|glid|mov|doll(?:y|ie)|drift|travel)(?:e?s|e|ing)?';

const english: [CameraMove, string][] = [
  [
    'zoom-in',
    String.raw`\bzoom(?:s|ing|ed)? ${slowly}(?:in|closer|forward|on|into|toward)\b|\bzoom-in\b|\b(?:crash|snap|slow|fast) zoom\b(?! out)`,
  ],
  [
    'zoom-out',
    String.raw`\bzoom(?:s|ing|ed)? ${slowly}(?:out|back|away|backwards?)\b|\bzoom-out\b`,
  ],
  [
    'push-in',
    String.raw`\bdoll(?:y|ies|ied|ying) ${slowly}(?:in|closer|forward|toward)\b|${camera('(?:push|track|mov|glid|creep|drift|float|fl|inch)')}(?:e?s|e|y|ies|ing)? ${slowly}(?:in|closer|forward|towards?)\b|\bpush(?:es|ing)?[ -]in\b|\bdolly-in\b|${camera('(?:approach|clos(?:es|ing) in)')}(?:es|ing)?\b`,
  ],
  [
    'pull-out',
    String.raw`\bdoll(?:y|ies|ied|ying) ${slowly}(?:out|back|away|backwards?)\b|${camera('(?:pull|mov|track|glid|drift|fl)')}(?:e?s|e|y|ies|ing)? ${slowly}(?:out|backwards?|back|away)\b|\b(?:pull|dolly)-(?:out|back)\b|\bpull(?:s|ing)? back to\b|\b(?:slow|fast|quick|gradual|gentle) pull (?:back|out)\b`,
  ],
  [
    'pan-left',
    String.raw`\bpan(?:s|ning)? ${slowly}${toThe}left\b|${camera('(?:sweep|swing|turn)')}(?:s|ing)? ${slowly}${toThe}left\b`,
  ],
  [
    'pan-right',
    String.raw`\bpan(?:s|ning)? ${slowly}(?:to|from|across|over|right|along|around)\b|${camera('pan')}(?:s|ning)?\b|\b(?:panning shot|pan shot|slow pan|whip pan|swish pan)\b|${camera('(?:sweep|swing|turn)')}(?:s|ing)? ${slowly}(?:${toThe}right|across|over)\b`,
  ],
  ['tilt-up', String.raw`${camera('tilt')}(?:s|ing)? ${slowly}up|\btilt(?:s|ing)?[ -]up\b`],
  ['tilt-down', String.raw`${camera('tilt')}(?:s|ing)? ${slowly}down|\btilt(?:s|ing)?[ -]down\b`],
  [
    'crane-up',
    String.raw`\b(?:crane|jib|boom|pedestal)s?[ -](?:shot )?(?:${slowly})up\b|${camera('(?:rises|rising|cranes(?! down)|ascends|ascending|lifts|soars|floats up)')}\b|\bcrane shot\b(?! (?:down|descend))`,
  ],
  [
    'crane-down',
    String.raw`\b(?:crane|jib|boom|pedestal)s?[ -](?:shot )?(?:${slowly})down\b|${camera('(?:descends?|descending|lowers|sinks|cranes down)')}\b|\bcrane shot (?:down|descending)`,
  ],
  [
    'orbit',
    String.raw`${camera('(?:orbit|arc|circl|rotat|revolv|spin)')}(?:e?s|e|ing)?\b|\b(?:orbit|orbiting|orbital|arc|360(?:-degree)?) shot\b`,
  ],
  [
    'follow',
    String.raw`\b(?:follow|following) shot\b|\b(?=follow)(?<=\b(?:camera|shot|lens|drone|steadicam|we)\b[^.;"\n]{0,60}?)follow(?:s|ing)?\b`,
  ],
  [
    'track-left',
    String.raw`\b(?:track|truck|dolly|slide)(?:s|ing)? ${slowly}${toThe}left\b|${camera(sideways)} ${slowly}${toThe}left\b`,
  ],
  [
    'track-right',
    String.raw`\b(?:track|truck|dolly|slide)(?:s|ing)? ${slowly}${toThe}right\b|${camera(sideways)} ${slowly}${toThe}right\b`,
  ],
  [
    'track',
    String.raw`\b(?:track|tracking|dolly|steadicam|trucking|travelling|traveling) shot\b|\b(?:track|truck)(?:s|ing)? ${slowly}(?:alongside|along|with)\b|${camera('(?:track|truck)')}(?:s|ing)\b|${camera('(?:glid|mov|travel)')}(?:es|s|ing) ${slowly}(?:along|alongside|past|through|with)\b`,
  ],
  [
    'handheld',
    String.raw`\bhand-?held\b|\bhand held (?:camera|shot)\b|\bshaky (?:camera|cam|footage)\b`,
  ],
  [
    'static',
    String.raw`\b(?:static|locked(?:-off| off)?|fixed|stationary|still) (?:camera|shot|frame)\b|${camera('(?:still|static|fixed|stationary|motionless)')}\b|${camera('does not move')}\b|\bon a tripod\b`,
  ],
];

const chinese: [CameraMove, string][] = [
  ['zoom-in', `变焦推[近进]|变焦放大|${lens('(?:放大|变焦)')}`],
  ['zoom-out', `变焦拉[远出]|变焦缩小|${lens('缩小')}`],
  [
    'push-in',
    `推近|拉近|推镜|急推|缓推|慢推|${lens('(?:前推|推进|推向|推到|推至|推|靠近|逼近|向前)')}`,
  ],
  ['pull-out', `拉远|拉镜|急拉|缓拉|慢拉|${lens('(?:后拉|拉开|拉出|拉至|后退|后移|向后)')}`],
  ['pan-left', `左摇|向左摇|${lens('(?:摇向左|摇至左|左转)')}|从右(?:向|往|到|至)左摇`],
  [
    'pan-right',
    `右摇|向右摇|${lens('(?:摇向右|摇至右|右转)')}|从左(?:向|往|到|至)右摇|摇镜|横摇|甩镜|${lens('(?:摇向|摇到|摇至|摇过|扫过)')}`,
  ],
  ['tilt-up', `上摇|${lens('(?:向上|上仰|仰起)')}|从下(?:向|往|到|至)上摇`],
  ['tilt-down', `下摇|${lens('(?:向下|下俯)')}|从上(?:向|往|到|至)下摇`],
  ['crane-up', `升镜|${lens('(?:上升|升起|升高|拉升|上移|升上|抬升|升)')}`],
  ['crane-down', `降镜|${lens('(?:下降|降下|下移|降落|降低|俯冲)')}`],
  ['orbit', `${lens('(?:环绕|围绕|旋转|绕着)')}|环绕(?:拍摄|镜头|运镜)`],
  ['follow', `跟拍|跟随拍|跟镜|${lens('(?:跟随|跟着|跟)')}`],
  ['track-left', `向左平移|左移镜|${lens('(?:左移|向左)')}|从右(?:向|往|到|至)左(?:平|横)?移`],
  ['track-right', `向右平移|右移镜|${lens('(?:右移|向右)')}|从左(?:向|往|到|至)右(?:平|横)?移`],
  ['track', `移动镜头|移镜|${lens('(?:横移|平移|移动|移过|穿过|掠过)')}`],
  ['handheld', `手持(?:镜头|拍摄|摄影|感|风格|运镜|跟拍)|晃动镜头|${lens('晃动')}`],
  [
    'static',
    `固定镜头|镜头固定|静止镜头|固定机位|机位固定|定机位|${lens('(?:固定|不动|静止|定住)')}`,
  ],
];

const moves = [...english, ...chinese];
const group = (list: [CameraMove, string][]) => list.map(([, words]) => `(${words})`).join('|');
const movePattern = new RegExp(
  String.raw`\b(?=[zdpctjbrsoafhmgilwv3u])(?:${group(english)})|(?=[变推拉急缓慢左右向从上下升降摇横甩扫环围旋绕跟移手晃固镜静机定放缩前后靠逼仰俯抬平穿掠不])(?:${group(chinese)})`,
  'gi',
);
