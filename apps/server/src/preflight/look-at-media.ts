import { findModel } from '@callsheet/contract';
import type { ProbedMedia, TaskRequest } from '@callsheet/contract';
import type { ItemFacts } from '@callsheet/screenplay';
import { listSources, type MediaSource } from '../media/list-sources.ts';
import type { MediaTools } from '../media/media-tools.ts';
import { probeMedia, type Probe } from '../media/probe-media.ts';
import { recallMedia } from '../media/recall-media.ts';
import type { ProbeGate } from './create-probe-gate.ts';
import { findMediaFindings } from './find-media-findings.ts';
import { NotChecked } from './not-checked.ts';
import type { MediaView } from './preflight-tools.ts';

export type LookTools = {
  media: MediaTools;
  gate: ProbeGate;
  /** What was not seen by then is reported as not checked. */
  probeMilliseconds: number;
};

/** Somebody waits for the answer; a reference of 100 MB takes longer, and is then not looked at. */
export const PROBE_MILLISECONDS = 15_000;

/** What is behind a request's URLs: from memory where this account brought them before, else fetched for a look. */
export async function lookAtMedia(
  tools: LookTools,
  { accountId, request }: { accountId: string; request: TaskRequest },
): Promise<MediaView> {
  const sources = listSources(request, findModel(request.model)!);
  const task = { accountId, model: request.model };
  const probes = await recallMedia(tools.media, task, sources);
  const unknown = sources.filter(({ url }) => !probes.has(url));
  for (const [index, probe] of (await probeUnknown(tools, task, unknown)).entries()) {
    probes.set(unknown[index]!.url, probe);
  }
  return {
    media: request.media.map(({ url, voiceUrl }) => toItemFacts(probes, url, voiceUrl)),
    findings: findMediaFindings(request, sources, probes),
  };
}

async function probeUnknown(
  { media, gate, probeMilliseconds }: LookTools,
  task: { accountId: string; model: string },
  sources: readonly MediaSource[],
): Promise<Probe[]> {
  if (sources.length === 0) return [];
  const leave = gate(task.accountId);
  if (!leave) {
    const error = new NotChecked('Other preflights are fetching media at the moment.');
    return sources.map(() => ({ error }));
  }
  const signal = AbortSignal.timeout(probeMilliseconds);
  try {
    const probes = await probeMedia(media, task, { sources, signal });
    return probes.map((probe) =>
      'error' in probe && signal.aborted ? late(probeMilliseconds) : probe,
    );
  } finally {
    leave();
  }
}

function late(milliseconds: number): Probe {
  return { error: new NotChecked(`It was not there within ${milliseconds / 1000} s.`) };
}

function toItemFacts(
  probes: ReadonlyMap<string, Probe>,
  url: string,
  voiceUrl: string | undefined,
): ItemFacts {
  const media = seenOf(probes.get(url));
  const voice = voiceUrl === undefined ? undefined : seenOf(probes.get(voiceUrl));
  return { ...(media && { media }), ...(voice && { voice }) };
}

function seenOf(probe: Probe | undefined): ProbedMedia | undefined {
  return probe && 'seen' in probe ? probe.seen : undefined;
}
