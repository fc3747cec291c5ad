import { describe, expect, test } from 'vitest';
import { parseLedgerQuery } from './parse-ledger-query.ts';
import { parseUsageQuery } from './parse-usage-query.ts';

const NOW = new Date('2026-04-02T12:00:00Z');
const ID = '4d496c94-1389-4ca9-a92a-3e732f675686';

describe('a query of the ledger', () => {
  test('without a word asks for the newest 100', () => {
    expect(parseLedgerQuery({})).toEqual({ filter: { limit: 100 }, format: undefined });
  });

  test('is a filter with days from midnight UTC and times as they are', () => {
    const query = {
      from: '2026-04-01',
      to: '2026-04-02T08:00:00+08:00',
      task_id: ID,
      api_key_id: ID,
      kind: 'settle',
      limit: '1000',
      cursor: '42',
      format: 'csv',
    };
    expect(parseLedgerQuery(query)).toEqual({
      format: 'csv',
      filter: {
        from: new Date('2026-04-01T00:00:00Z'),
        to: new Date('2026-04-02T00:00:00Z'),
        taskId: ID,
        apiKeyId: ID,
        kind: 'settle',
        beforeId: 42,
        limit: 1000,
      },
    });
  });

  test('tells every problem at once, with what is allowed', () => {
    const query = {
      from: 'yesterday',
      task_id: '1',
      kind: 'gift',
      limit: '0',
      cursor: '-1',
      x: '',
    };
    expect(() => parseLedgerQuery(query)).toThrowErrorMatchingInlineSnapshot(
      `[CallsheetError: from: must be a day such as 2026-04-02 (from its midnight, UTC) or a time such as 2026-04-02T14:53:19Z. task_id: must be the id of a task, a UUID. kind: must be one of grant, adjust, hold, settle, release. limit: must be a whole number from 1 to 1000. cursor: must be the next_cursor of the page before. The body: Unrecognized key: "x".]`,
    );
  });

  test.each([{ limit: '1001' }, { limit: '1.5' }, { limit: 'ten' }, { kind: ['hold', 'settle'] }])(
    '%j is refused',
    (query) => {
      expect(() => parseLedgerQuery(query)).toThrow(
        expect.objectContaining({ code: 'request.invalid', category: 'invalid' }),
      );
    },
  );
});

describe('a query of the usage', () => {
  test('without a word asks for the last 30 days', () => {
    expect(parseUsageQuery({}, NOW).filter).toEqual({
      from: new Date('2026-03-03T12:00:00Z'),
      to: NOW,
    });
  });

  test.each([
    [{ from: '2026-04-03' }, 'to: must not be before from.'],
    [{ from: '2025-04-01' }, 'to: must be at most 366 days after from.'],
  ])('%j is refused by its window', (query, message) => {
    expect(() => parseUsageQuery(query, NOW)).toThrow(message);
  });

  test('takes a window of exactly 366 days', () => {
    const { filter } = parseUsageQuery({ from: '2024-01-01', to: '2025-01-01' }, NOW);
    expect(filter.from).toEqual(new Date('2024-01-01T00:00:00Z'));
  });
});
