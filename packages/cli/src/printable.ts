/** Without what would steer a terminal: names and messages may hold a stranger's text. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{C}/gu, '\u{fffd}');
}
