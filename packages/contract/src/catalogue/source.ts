import type { DocumentKey } from './documents.ts';

/** Where a fact was read, and how sure it is. */
export type Source = {
  /** What says so; its address and date are in `documents.ts`. */
  documents: readonly DocumentKey[];
  /** The section of contract.md that quotes it, or of field.md where that is named. */
  section: string;
  /** `inferred`: deduced from a sibling model or from other sources; no document of the vendor says it. */
  status: 'documented' | 'inferred';
  /** Of what is inferred, or of documents that differ: why this reading was taken. */
  note?: string;
};

/** A fact that the named documents state. */
export function documented(section: string, ...documents: readonly DocumentKey[]): Source {
  return { documents, section, status: 'documented' };
}

/** A fact that was deduced; the note says from what. */
export function inferred(
  section: string,
  note: string,
  ...documents: readonly DocumentKey[]
): Source {
  return { documents, section, status: 'inferred', note };
}
