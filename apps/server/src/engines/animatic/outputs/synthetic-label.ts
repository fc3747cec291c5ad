/**
 * The implicit label of synthetic content that GB 45438-2025 (in force since 2025-09-01, annex E) asks for in
 * a file's metadata: JSON under the key `AIGC`, in MP4 as FFmpeg writes custom keys (TC260-PG-20258A).
 * `Label` is 1 where the producer itself knows that the content was generated, 2 where that is possible
 * because its user says so, 3 where it is suspected. A rehearsal is generated: voices, pictures and movement.
 * Who passes it on fills in the fields of the propagator.
 */
export function syntheticLabel({ contentHash }: { contentHash: string }): string {
  return JSON.stringify({
    Label: '1',
    ContentProducer: 'Callsheet',
    // By content and not by task: the same film is the same bytes, whoever asked for it.
    ProduceID: contentHash.slice(0, 32),
    ReservedCode1: `sha256:${contentHash}`,
    ContentPropagator: '',
    PropagateID: '',
    ReservedCode2: '',
  });
}

/** The metadata key it stands under. */
export const LABEL_KEY = 'AIGC';
