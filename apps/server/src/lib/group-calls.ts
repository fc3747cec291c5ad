import { CallsheetError } from '@callsheet/contract';

/** How many items one call may carry: it bounds both its memory and the wait of its first item. */
const ITEMS_A_CALL = 128;
/** Beyond it, answers would come too late to be of use; it is 78 calls, half a second of creates here. */
const MOST_WAITING = 10_000;

type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
};

export type GroupedCall<Item, Result> = {
  /** Does all items or none; resolves with their results in the same order. */
  call(items: Item[]): Promise<Result[]>;
  /** Whether a failed call may be the fault of one of its items, and surely changed nothing. */
  isItemFault(error: unknown): boolean;
};

/**
 * Group commit, and the same for reads: one call is in flight at a time, and whatever arrives
 * meanwhile goes together into the next one. An idle server calls at once; a busy one shares each
 * flush to disk and each round trip. An item that the database refuses fails alone. When the calls
 * hang, items are refused rather than piled up in memory (`server.unavailable`).
 */
export function groupCalls<Item, Result>(
  grouped: GroupedCall<Item, Result>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let busy = false;

  const drain = async () => {
    busy = true;
    while (waiting.length > 0) await callTogether(grouped, waiting.splice(0, ITEMS_A_CALL));
    busy = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= MOST_WAITING) throw overloaded();
      waiting.push({ item, resolve, reject });
      if (!busy) void drain();
    });
}

async function callTogether<Item, Result>(
  grouped: GroupedCall<Item, Result>,
  batch: Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await grouped.call(batch.map(({ item }) => item));
    batch.forEach(({ resolve }, index) => resolve(results[index]!));
  } catch (error) {
    if (batch.length === 1 || !grouped.isItemFault(error)) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const one of batch) await callTogether(grouped, [one]);
  }
}

function overloaded(): CallsheetError {
  return new CallsheetError({
    code: 'server.unavailable',
    message: 'The server has more requests than it can take just now. Try again in a few seconds.',
    retryAfterSeconds: 5,
  });
}
