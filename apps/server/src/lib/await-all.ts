/** Waits for two works that run side by side. When one fails, nothing is running any more when this rejects with it. */
export async function awaitAll<A, B>(works: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
