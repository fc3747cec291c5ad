/** The language a text is written in, by its script. Names and brands in Latin letters leave a Chinese text Chinese. */
export function languageOf(text: string): 'en' | 'zh' {
  let weight = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // An English word has about five letters, a Chinese word one or two characters.
    if (isChinese(unit)) weight += 3;
    else if (isLatin(unit)) weight -= 1;
  }
  return weight > 0 ? 'zh' : 'en';
}

/** Of the two blocks of unified ideographs. */
function isChinese(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

function isLatin(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
