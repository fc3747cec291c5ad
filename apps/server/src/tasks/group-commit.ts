/** How many items one write may carry: it bounds both its memory and the wait of its first item. */
const ITEMS_A_WRITE = 128;

type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
};

export type BatchWriter<Item, Result> = {
  /** Writes all items or none; resolves with their results in the same order. */
  write(items: Item[]): Promise<Result[]>;
  /** Whether a failed write may be the fault of one of its items, and surely wrote nothing. */
  isItemFault(error: unknown): boolean;
};

/**
 * Group commit: one write is in flight at a time, and whatever arrives meanwhile goes together into
 * the next one. An idle server writes at once; a busy one shares each flush to disk. An item that
 * the database refuses fails alone.
 */
export function groupCommit<Item, Result>(
  writer: BatchWriter<Item, Result>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let busy = false;

  const drain = async () => {
    busy = true;
    while (waiting.length > 0) await writeTogether(writer, waiting.splice(0, ITEMS_A_WRITE));
    busy = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!busy) void drain();
    });
}

async function writeTogether<Item, Result>(
  writer: BatchWriter<Item, Result>,
  batch: Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await writer.write(batch.map(({ item }) => item));
    batch.forEach(({ resolve }, index) => resolve(results[index]!));
  } catch (error) {
    if (batch.length === 1 || !writer.isItemFault(error)) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const one of batch) await writeTogether(writer, [one]);
  }
}
