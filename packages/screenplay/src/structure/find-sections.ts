import type { Span } from '../screenplay.ts';
import { firstFrom } from '../text/spans.ts';

/** What a part of the prompt that holds for the whole film tells of. */
export type SectionKind = 'style' | 'mood' | 'characters' | 'scene' | 'sound' | 'rest';

export type Section = { kind: SectionKind; span: Span };

type SectionReading = { silent: string; sentences: readonly { span: Span }[] };

/**
 * The parts of the prompt that hold for the whole film: what stands before `end`, cut at its labels (`Style:`, `氛围:`),
 * and the asides behind it. A label holds until the next; `Image 1 is a girl` tells of a character.
 */
export function findSections(
  { silent, sentences }: SectionReading,
  end: number,
  asides: readonly Span[],
): Section[] {
  const before = sentences.slice(0, Math.min(mostSentences, firstFrom(sentences, end)));
  const opening = before.map(({ span }) => ({ ...span, end: Math.min(span.end, end) }));
  const sections: Section[] = [];
  let kind: SectionKind = 'rest';
  for (const span of [...opening, ...asides.slice(0, mostSentences)]) {
    if (span.start >= end) kind = 'rest';
    for (const part of cutAtLabels(silent, span)) {
      kind = kindOf(silent, part) ?? kind;
      const isDefinition =
        kind === 'rest' && definition.test(silent.slice(part.start, part.start + 16));
      sections.push({ kind: isDefinition ? 'characters' : kind, span: part });
    }
  }
  return sections;
}

/** More than this is no opening. */
const mostSentences = 60;

function cutAtLabels(silent: string, { start, end }: Span): Span[] {
  const cuts = [...silent.slice(start, end).matchAll(labelPattern)]
    .map((match) => start + match.index + match[1]!.length)
    .filter((cut) => cut > start);
  const edges = [start, ...cuts, end];
  return edges.slice(0, -1).map((from, i) => ({ start: from, end: edges[i + 1]! }));
}

const labels: [SectionKind, string][] = [
  [
    'style',
    'style|visual style|art style|overall style|look|colou?rs?|palette|lighting|light|风格|画风|色调|灯光|光线|视觉风格|画面风格',
  ],
  ['mood', 'atmosphere|mood|tone|emotion|vibe|氛围|气氛|情绪|基调'],
  ['characters', 'characters?|cast|roles?|角色|人物|主角|主体|subjects?'],
  [
    'scene',
    'scene|setting|location|place|environment|time|weather|background|场景|地点|环境|背景|时间',
  ],
  ['sound', 'audio|music|sounds?|soundtrack|sound effects|sfx|bgm|音乐|配乐|音效|声音|背景音乐'],
];

const labelPattern = new RegExp(
  String.raw`(^|[\n;,.。、|] ?(?:[-*•] ?)?)(?:${labels.map(([, words]) => words).join('|')}) ?:`,
  'gi',
);
const kinds = labels.map(
  ([kind, words]) => [kind, new RegExp(String.raw`^[-*• ]{0,3}(?:${words}) ?:`, 'i')] as const,
);
const definition =
  /^(?:images?|videos?|character|图片?|视频|角色) ?\d{1,2}(?: is |,? (?:an?|the) |是|为|\()/i;

function kindOf(silent: string, { start }: Span): SectionKind | undefined {
  const head = silent.slice(start, start + 24);
  return kinds.find(([, pattern]) => pattern.test(head))?.[0];
}
