/** Waits until so many bytes are free, first come first served. @returns what gives them back; call it once. */
export type ByteGate = (bytes: number) => Promise<() => void>;

type Waiter = { bytes: number; enter(): void };

/** Bounds how many bytes are held at once. What is larger than the whole goes alone. */
export function createByteGate(maxBytes: number): ByteGate {
  const waiting: Waiter[] = [];
  let heldBytes = 0;
  const admit = () => {
    while (waiting[0] && heldBytes + waiting[0].bytes <= maxBytes) {
      const { bytes, enter } = waiting.shift()!;
      heldBytes += bytes;
      enter();
    }
  };
  return async (wanted) => {
    const bytes = Math.min(wanted, maxBytes);
    await new Promise<void>((enter) => {
      waiting.push({ bytes, enter });
      admit();
    });
    return () => {
      heldBytes -= bytes;
      admit();
    };
  };
}
