/** The language a text is written in, by its script. Names and brands in Latin letters leave a Chinese text Chinese. */
export function languageOf(text: string): 'en' | 'zh' {
  const chinese = text.match(/[\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  // An English word has about five letters, a Chinese word one or two characters.
  return chinese * 3 > latin ? 'zh' : 'en';
}
