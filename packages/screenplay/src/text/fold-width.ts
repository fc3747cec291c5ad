/**
 * The prompt with full-width forms and look-alike dashes replaced by their ASCII twins, one UTF-16 unit for one,
 * so that a pattern is written once and a span found here is a span of the prompt.
 */
export function foldWidth(prompt: string): string {
  return prompt.replace(/[！-～【】〔〕〜–—−\u00a0\u3000\t\r]/g, foldUnit);
}

const twins: Record<string, string> = {
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '–': '-',
  '—': '-',
  '−': '-',
  '〜': '~',
};

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return twins[unit] ?? ' ';
}
