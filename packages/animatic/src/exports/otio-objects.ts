/** OpenTimelineIO's objects as JSON, by the schemas of its file format (OTIO 0.18). */
export type OtioObject = { OTIO_SCHEMA: string; [field: string]: unknown };

/** Frames, at the film's rate. */
export type FrameRange = { startFrame: number; endFrame: number };

type Metadata = Record<string, unknown>;

export function rationalTime(frame: number, rate: number): OtioObject {
  return { OTIO_SCHEMA: 'RationalTime.1', rate, value: frame };
}

export function timeRange({ startFrame, endFrame }: FrameRange, rate: number): OtioObject {
  return {
    OTIO_SCHEMA: 'TimeRange.1',
    start_time: rationalTime(startFrame, rate),
    duration: rationalTime(endFrame - startFrame, rate),
  };
}

export type OtioClip = {
  name: string;
  /** Relative to the timeline's own file. */
  file: string;
  range: FrameRange;
  /** Of the whole file. */
  available: FrameRange;
  rate: number;
  metadata: Metadata;
};

export function clip({ name, file, range, available, rate, metadata }: OtioClip): OtioObject {
  return {
    OTIO_SCHEMA: 'Clip.2',
    ...item(name, metadata),
    source_range: timeRange(range, rate),
    media_references: {
      DEFAULT_MEDIA: {
        OTIO_SCHEMA: 'ExternalReference.1',
        metadata: {},
        name: file,
        available_range: timeRange(available, rate),
        available_image_bounds: null,
        target_url: file,
      },
    },
    active_media_reference_key: 'DEFAULT_MEDIA',
  };
}

export type OtioTransition = { type: string; before: number; after: number; rate: number };

export function transition({ type, before, after, rate }: OtioTransition): OtioObject {
  const isStandard = type === 'dissolve';
  return {
    OTIO_SCHEMA: 'Transition.1',
    metadata: { callsheet: { kind: type } },
    name: type,
    in_offset: rationalTime(before, rate),
    out_offset: rationalTime(after, rate),
    transition_type: isStandard ? 'SMPTE_Dissolve' : 'Custom_Transition',
  };
}

export type OtioMarker = { name: string; range: FrameRange; rate: number; metadata: Metadata };

export function marker({ name, range, rate, metadata }: OtioMarker): OtioObject {
  return {
    OTIO_SCHEMA: 'Marker.2',
    metadata: { callsheet: metadata },
    name,
    color: 'GREEN',
    marked_range: timeRange(range, rate),
    comment: '',
  };
}

export function track(name: string, kind: 'Video' | 'Audio', children: OtioObject[]): OtioObject {
  return { OTIO_SCHEMA: 'Track.1', ...item(name, {}), source_range: null, children, kind };
}

export function stack(children: OtioObject[], markers: OtioObject[]): OtioObject {
  return { OTIO_SCHEMA: 'Stack.1', ...item('tracks', {}), markers, source_range: null, children };
}

function item(name: string, metadata: Metadata) {
  const callsheet = Object.keys(metadata).length === 0 ? {} : { callsheet: metadata };
  return { metadata: callsheet, name, effects: [], markers: [], enabled: true, color: null };
}
