import type { Edge, Span } from '../screenplay.ts';

/** From which edge somebody comes or to which they go, by the words of the clause around the verb. */
export function findEdge(silent: string, verb: Span): Edge {
  return edgeIn(clauseAround(silent, verb)) ?? 'unsaid';
}

/** The edge that a walk or a run comes from: `runs from the left`, `从远处走来`; undefined: it only goes. */
export function findOrigin(silent: string, verb: Span): Edge | undefined {
  const clause = clauseAround(silent, verb);
  const from = clause.search(originPattern);
  return from < 0 ? undefined : edgeIn(clause.slice(from));
}

function clauseAround(silent: string, { start, end }: Span): string {
  const before = /[^.,;:!?。\n]{0,14}$/.exec(silent.slice(Math.max(0, start - 14), start))![0];
  const after = /^[^.,;:!?。\n]{0,60}/.exec(silent.slice(end, end + 60))![0];
  const isChinese = /[\u4e00-\u9fff]/.test(silent.charAt(start));
  return (isChinese ? before : '') + silent.slice(start, end) + after;
}

const originPattern =
  /\bfrom (?:the |off |behind |out of )?(?:[a-z]{1,10} ){0,3}?(?:left|right|background|distance|camera|depth|deep)\b|从(?:画面|镜头)?.{0,3}(?:左|右|远处|深处|背景|远方|那头)/i;

function edgeIn(words: string): Edge | undefined {
  if (/\bleft\b(?! (?:the|her|his|hand))|左/i.test(words)) return 'left';
  if (/\bright\b(?! (?:hand|up|at|behind))|右/i.test(words)) return 'right';
  if (/\b(?:deep|distance|background|depth|fog|horizon)\b|远处|深处|背景|远方|那头/i.test(words))
    return 'depth';
  return /\b(?:behind|past|toward|towards) (?:the )?camera\b|\bforeground\b|镜头前|向镜头|朝镜头|前景/i.test(
    words,
  )
    ? 'front'
    : undefined;
}

/** `walks in from the deep left side`: far behind as well. */
export function comesFromDepth(silent: string, verb: Span): boolean {
  return /\b(?:deep|distance|background|depth)\b|远处|深处|背景|远方/i.test(
    clauseAround(silent, verb),
  );
}
