import type { UsageRow } from '../../domain/usage-report.ts';
import { formatMicros } from './format-micros.ts';
import type { CsvTable } from './send-csv.ts';

export function usageCsv(rows: readonly UsageRow[]): CsvTable {
  return {
    name: 'usage',
    header: [
      'day',
      'model',
      'api_key_id',
      'api_key_name',
      'engine',
      'tasks',
      'succeeded',
      'failed',
      'input_seconds',
      'output_seconds',
      'currency',
      'amount',
    ],
    rows: rows.map((row) => [
      row.day,
      row.model,
      row.apiKeyId,
      row.apiKeyName,
      row.engine,
      row.tasks,
      row.succeeded,
      row.failed,
      row.inputSeconds,
      row.outputSeconds,
      row.currency,
      { decimal: formatMicros(row.amountMicros) },
    ]),
  };
}
