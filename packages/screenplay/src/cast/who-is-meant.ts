import type { CameraWords } from '../camera/camera-words.ts';
import type { Span } from '../screenplay.ts';
import { itemsIn } from '../text/spans.ts';
import type { FilmWords } from '../words/film-words.ts';

/** Of whom the words of a shot tell that name no reference. */
export type Meant =
  /** Somebody by a pronoun: `her hand`, `他`. */
  | { is: 'pronoun'; word: string }
  /** Whoever there is: `the woman`, `女孩`. */
  | { is: 'somebody'; word: string }
  /** The words tell of the camera alone, or of what is done without saying by whom. */
  | { is: 'unsaid' }
  /** A thing, a place, or somebody who is none of the references. */
  | { is: 'other' };

export type MeantReading = { silent: string; words: FilmWords; camera: CameraWords };

/** Whom a shot that names none of the references shows. */
export function whoIsMeant({ silent, words, camera }: MeantReading, body: Span): Meant {
  const text = silent.slice(body.start, body.end);
  // Whose eyes the picture is seen with is not in it.
  if (itemsIn(camera.angles, body)[0]?.angle === 'point-of-view') return { is: 'other' };
  const pronoun = pronounPattern.exec(text);
  if (pronoun) return { is: 'pronoun', word: (pronoun[1] ?? pronoun[2])! };
  const somebody = itemsIn(words.somebody, body).find(({ span }) => isThere(silent, span));
  if (somebody) {
    const word = silent.slice(somebody.span.start, somebody.span.end);
    return anybody.test(word) ? { is: 'somebody', word } : { is: 'other' };
  }
  const rest = withoutCamera(text, camera, body);
  const isSame = rest === '' || bodyPart.test(rest) || isCloser(camera, body);
  return isSame || isDoing(rest, words, body) ? { is: 'unsaid' } : { is: 'other' };
}

/** `Fingers on the keys.`: of whom was seen before. */
const bodyPart =
  /^(?:fingers?|hands?|eyes?|lips|face|feet|tears?)\b|^(?:指尖|手指|双手|手掌|手部|眼睛|眼神|双眼|嘴角|脸|侧脸|面部|脚步|双脚|背影|泪)/i;

/** A camera that goes closer stays with what it shows. */
function isCloser({ moves }: CameraWords, body: Span): boolean {
  const first = itemsIn(moves, body)[0];
  const isIn = first?.move === 'push-in' || first?.move === 'zoom-in';
  return isIn && first.span.start - body.start <= 16;
}

/** Whether anybody at all, called by a noun or a pronoun, is to be seen: `the boy runs`, but not `in the boy's hands`. */
export function showsSomebody({ silent, words }: MeantReading, body: Span): boolean {
  if (itemsIn(words.pronoun, body).length > 0) return true;
  if (pronounPattern.test(silent.slice(body.start, body.end))) return true;
  return itemsIn(words.somebody, body).some(({ span }) => isThere(silent, span));
}

const pronounPattern =
  /\b(he|she|him|her|his|hers|they|them|their|both|everyone|everybody|it|its)\b|(?<![其吉])([他她它]|两人|二人|众人|大家|彼此)/i;

/** `the boy's hands`, `男孩手中`: their owner is not seen. */
export function isThere(silent: string, { start, end }: Span): boolean {
  if (
    /^(?:['’]s?\b|的?(?:手[中里上]|手掌|身后的|照片|画像|名字|声音))/.test(
      silent.slice(end, end + 4),
    )
  )
    return false;
  return !/(?:\bno |\bwithout (?:any )?|空无一|没有|无)$/i.test(
    silent.slice(Math.max(0, start - 14), start),
  );
}

/** Nouns that can be any of the cast; a barista is one of her own. */
const anybody =
  /^(?:person|man|woman|boys?|girls?|child|children|guy|lady|figure|couple|character|protagonist|人物|角色|男孩|女孩|男人|女人|老人|孩子|小孩|女生|男生|女子|男子|少女|少年|姑娘|主角|主人公|人)$/i;

/** What is left of the words without framing, angle, move, label and the words that go with them. */
function withoutCamera(text: string, camera: CameraWords, body: Span): string {
  let rest = text;
  const lists: { span: Span }[][] = [
    camera.framings,
    camera.angles,
    camera.moves,
    camera.transitions,
  ];
  for (const { span } of lists.flatMap((list) => itemsIn(list, body))) {
    const [start, end] = [span.start - body.start, span.end - body.start];
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest
    .replace(cameraWords, ' ')
    .replace(/[\s\d,.:;!?。、()[\]"'“”|*#-]{1,200}/g, ' ')
    .trim();
}

const cameraWords =
  /\b(?:the|an?|of|on|in|at|to|from|as|and|then|now|with|for|its?|camera|lens|shot|view|angle|scene|frame|slow|motion|slowly|gradually|gently|slightly|suddenly|finally|next|reverse|same|rack|pull|pulls|focus|cuts?|cutting|switch(?:es)?|final|moves?|moving|back|away|up|down|left|right|closer|time|static|seconds?|title|end)\b|镜头|画面|视角|切换|切至|切到|切回|然后|接着|随后|最后|突然|此时|这时|缓缓|慢慢|缓慢|渐渐|逐渐|慢动作|慢镜头|反打|定格|结束|一个|到|至|的|在|中|里/gi;

const doing =
  /^(?:[a-z]{1,12}ly )?(?!morning|evening|building|ceiling|lighting|string|spring|king|ring|wing)[a-z]{2,12}ing\b|^(?:微笑|笑|哭|皱眉|闭上?|睁开|伸手|拿起|转身|回头|抬头|低头|推开|走|跑|坐|站|望|看|说|点头|摇头|深吸|叹)/i;

/** `Walking down the street.`, `推开门`: somebody does it, and the prompt does not say again who. */
function isDoing(rest: string, { action, posture }: FilmWords, body: Span): boolean {
  if (doing.test(rest)) return true;
  if (!/^[\u4e00-\u9fff]/.test(rest)) return false;
  const first = [...itemsIn(action, body).slice(0, 1), ...itemsIn(posture, body).slice(0, 1)];
  return first.some(({ span }) => span.start - body.start <= 4);
}
