import { expect, test } from 'vitest';
import { formatTable } from './format-table.ts';

test('columns are as wide as their widest cell, in columns of a terminal', () => {
  const rows = [
    { name: '工作室', count: 7 },
    { name: 'ab', count: 1_234 },
    { name: 'e\u0301', count: 0 },
  ];
  const text = formatTable(rows, [
    { title: 'name', cell: ({ name }) => name },
    { title: 'count', isNumber: true, cell: ({ count }) => String(count) },
  ]);
  expect(text).toBe(
    ['name    count', '工作室      7', 'ab       1234', 'e\u0301           0', ''].join('\n'),
  );
});

test('no cell steers the terminal', () => {
  const text = formatTable(
    [{ name: 'a\u001b[31mb\nc\u202ed' }],
    [{ title: 'name', cell: ({ name }) => name }],
  );
  expect(text).toBe('name\na\ufffd[31mb c\ufffdd\n');
});
