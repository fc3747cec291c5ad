import type { CameraMove, Span } from './screenplay.ts';

/** The first camera move the (width-folded) text names, and where. */
export function readCameraMove(text: string): { move: CameraMove; span: Span } | undefined {
  const match = movePattern.exec(text);
  if (!match) return undefined;
  const move = moves[match.slice(1).findIndex((group) => group !== undefined)]![0];
  return { move, span: { start: match.index, end: match.index + match[0].length } };
}

const camera = String.raw`\b(?:camera|shot|lens|view|frame)\b[a-z ]{0,24}`;

const moves: [CameraMove, string][] = [
  [
    'push-in',
    String.raw`\b(?:zoom|push|doll(?:y|ie)|track|mov)(?:s|es|ing|ed)? (?:slowly |gently |gradually )?(?:in|closer|forward)\b|\bpush[ -]in\b|\b(?:push|zoom|dolly)-in\b|${camera}\bapproach(?:es|ing)|推近|推进|拉近|推向|推镜|前推|缓缓推|慢慢推|放大`,
  ],
  [
    'pull-out',
    String.raw`\b(?:zoom|pull|doll(?:y|ie)|mov)(?:s|es|ing|ed)? (?:slowly |gently |gradually )?(?:out|back|away|backwards?)\b|\b(?:pull|zoom|dolly)-(?:out|back)\b|拉远|后拉|拉出|拉镜|拉开|后退拍`,
  ],
  [
    'pan-left',
    String.raw`\bpan(?:s|ning)? (?:slowly |gently )?(?:(?:from right )?to the |to )?left\b|(?:向左|左)(?:摇|移|平移|横移)|从右(?:向|往|到|至)左(?:摇|移)`,
  ],
  [
    'pan-right',
    String.raw`\bpan(?:s|ning)?\b|(?:向右|右)(?:摇|移|平移|横移)|从左(?:向|往|到|至)右(?:摇|移)|摇镜|横摇|横移`,
  ],
  [
    'tilt-up',
    String.raw`\btilt(?:s|ing)? (?:slowly )?up(?:wards?)?\b|\b(?:crane|jib|boom)s? up\b|${camera}\bris(?:es|ing)\b|上摇|上移|向上(?:摇|移)|升镜|镜头上升`,
  ],
  [
    'tilt-down',
    String.raw`\btilt(?:s|ing)? (?:slowly )?down(?:wards?)?\b|\b(?:crane|jib|boom)s? down\b|${camera}\bdescend(?:s|ing)\b|下摇|下移|向下(?:摇|移)|降镜|镜头下降`,
  ],
  [
    'orbit',
    String.raw`\b(?:orbit|arc)(?:s|ing)?\b(?: shot)?|${camera}\b(?:circl(?:es|ing)|rotat(?:es|ing)|revolv(?:es|ing)) (?:around|about)|环绕|围绕拍|绕着.{0,8}旋转`,
  ],
  [
    'track',
    String.raw`\b(?:track(?:s|ing)?|dolly|follow|steadicam|truck(?:ing)?) shot\b|${camera}\b(?:follow|track)(?:s|ing)\b|跟拍|跟随拍|镜头跟|跟镜|移动镜头|平移`,
  ],
  ['handheld', String.raw`\bhand-?held\b|\bshaky\b|手持|晃动镜头`],
  [
    'static',
    String.raw`\b(?:static|locked(?:-off| off)?|fixed|stationary) (?:camera|shot|frame)\b|\bcamera (?:is |stays |remains )(?:still|static|fixed)\b|固定镜头|镜头固定|静止镜头|固定机位`,
  ],
];

const movePattern = new RegExp(moves.map(([, words]) => `(${words})`).join('|'), 'i');
