/** `decimal`: a number in its exact digits. Numbers are numbers, whatever their sign; text is a stranger's. */
export type CsvCell = string | number | { decimal: string } | null;

/** What a spreadsheet takes for a formula, full-width forms included (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One line of RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it:
 * names of keys and models come from whoever made the request.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

function formatCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.decimal;
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
