/** Half-open range of UTF-16 offsets in the prompt, so that every decision can be shown where it came from. */
export type Span = { start: number; end: number };

export type Framing =
  'extreme-wide' | 'wide' | 'full' | 'medium' | 'medium-close' | 'close-up' | 'extreme-close-up';

/** `push-in` moves the camera and shows depth; `zoom-in` only enlarges. `track` says no direction. */
export type CameraMove =
  | 'static'
  | 'push-in'
  | 'pull-out'
  | 'zoom-in'
  | 'zoom-out'
  | 'pan-left'
  | 'pan-right'
  | 'tilt-up'
  | 'tilt-down'
  | 'track'
  | 'track-left'
  | 'track-right'
  | 'follow'
  | 'orbit'
  | 'crane-up'
  | 'crane-down'
  | 'handheld';

/** Where the prompt says how fast the camera moves. */
export type MoveSpeed = 'slow' | 'fast';

/** How a shot follows the one before, where it is no hard cut; `fade` goes through black, or comes from it. */
export type Transition = 'dissolve' | 'fade' | 'wipe' | 'whip-pan' | 'match-cut';

/** From where the camera looks, where the prompt says so. */
export type CameraAngle =
  | 'overhead'
  | 'high'
  | 'low'
  | 'eye-level'
  | 'dutch'
  | 'over-the-shoulder'
  | 'point-of-view'
  | 'two-shot';

/** How a line is said; plain speech has none. */
export type Delivery = 'whisper' | 'shout' | 'sing';

export type Place =
  | 'beach'
  | 'cafe'
  | 'city'
  | 'desert'
  | 'forest'
  | 'meadow'
  | 'mountains'
  | 'room'
  | 'sea'
  | 'sky'
  | 'snow'
  | 'space'
  | 'stage'
  | 'studio'
  | 'underwater';

export type Light = 'dawn' | 'day' | 'dusk' | 'night' | 'overcast';
export type Weather = 'clear' | 'rain' | 'snow' | 'fog';

/** What kind of such a place, where the word tells more: a kitchen is a room, a market is in a city. */
export type Site =
  | 'bedroom'
  | 'classroom'
  | 'corridor'
  | 'hall'
  | 'hospital'
  | 'kitchen'
  | 'lake'
  | 'library'
  | 'market'
  | 'office'
  | 'rooftop'
  | 'shop'
  | 'spaceship'
  /** A shop or a café seen from the street. */
  | 'storefront'
  | 'warehouse';

/** Where and when a shot plays, by its own words or those that hold for it; what nobody said is absent. */
export type Setting = { place?: Place; site?: Site; light?: Light; weather?: Weather };

export type Mood =
  | 'calm'
  | 'cheerful'
  | 'eerie'
  | 'epic'
  | 'melancholy'
  | 'mysterious'
  | 'playful'
  | 'romantic'
  | 'tender'
  | 'tense';

/** What style words say of light, colour and texture. */
export type Look =
  | 'black-and-white'
  | 'cool'
  | 'grainy'
  | 'high-contrast'
  | 'muted'
  | 'neon'
  | 'sepia'
  | 'soft'
  | 'vivid'
  | 'warm';

export type Instrument =
  | 'accordion'
  | 'bell'
  | 'brass'
  | 'cello'
  | 'drums'
  | 'erhu'
  | 'flute'
  | 'guitar'
  | 'guzheng'
  | 'harp'
  | 'orchestra'
  | 'piano'
  | 'synth'
  | 'violin';

export type Ambience =
  | 'birds'
  | 'cafe'
  | 'crowd'
  | 'fire'
  | 'forest'
  | 'insects'
  | 'machine'
  | 'room'
  | 'stream'
  | 'street'
  | 'train'
  | 'waves'
  | 'rain'
  | 'thunder'
  | 'wind';

/** A sound the prompt names, other than speech. Music without an instrument is whatever fits its mood. */
export type SoundMention = { span: Span } & (
  | { kind: 'music'; instrument?: Instrument; mood?: Mood }
  | { kind: 'ambience'; ambience: Ambience }
  | { kind: 'effect'; effect: SoundEffect }
  | { kind: 'silence' }
);

export type SoundEffect =
  | 'applause'
  | 'bell'
  | 'door'
  | 'engine'
  | 'explosion'
  | 'footsteps'
  | 'knock'
  | 'laughter'
  | 'phone'
  | 'splash';

/** Somebody or something of a shot: a reference, or a name that no reference stands for. */
export type Actor = CastRef | { name: string };

/** Where somebody or something is in a shot and what they do there, as far as the prompt says. */
export type Blocking = {
  who: Actor;
  side?: 'left' | 'centre' | 'right';
  depth?: 'foreground' | 'background';
  posture?: 'stands' | 'sits' | 'lies' | 'kneels';
  /** From or to which edge of the frame; `depth` is the far background. */
  enters?: Edge;
  exits?: Edge;
  /** In the order they are told. */
  actions: BlockingAction[];
  /** The words it was read from, in the order of the prompt. */
  spans: Span[];
};

export type Edge = 'left' | 'right' | 'depth' | 'front' | 'unsaid';

export type BlockingAction =
  /** `target`: whom or what they go to, take, look at …, where that is one of the shot's. */
  | {
      kind: 'walks' | 'runs' | 'turns' | 'looks' | 'holds' | 'plays' | 'jumps' | 'gestures';
      target?: Actor;
    }
  | { kind: 'places'; what?: Actor; target?: Actor };

/** Points at one reference of the cast: images and videos are numbered separately, from 1. */
export type CastRef = { kind: 'image' | 'video'; number: number };

/** One spoken line. */
export type DialogueLine = {
  /** Absent for a narrator or a speaker the parser could not tell. */
  speaker?: CastRef;
  text: string;
  language: 'en' | 'zh';
  /** Seconds from the start of the film. */
  startSeconds: number;
  /** The time the line may take; a synthesiser is asked to fit in it. */
  endSeconds: number;
  span: Span;
  /** The mention the speaker was read from; for a pronoun the mention it stands for. */
  speakerSpan?: Span;
  /** What the prompt calls a speaker that no reference stands for: `Mia`, `Old fisherman`, `小明`. */
  speakerName?: string;
  delivery?: Delivery;
  /** Heard and not seen: a narrator, a voice on the phone, a thought. */
  isOffScreen?: true;
};

export type Shot = {
  /** From 1. */
  number: number;
  startSeconds: number;
  endSeconds: number;
  framing: Framing;
  /** Absent: the prompt does not say. */
  angle?: CameraAngle;
  move: CameraMove;
  /** Who and what is on screen, in the order of mention. Empty when the request has no references, and when `isEmpty`. */
  cast: CastRef[];
  /** Of the cast, the place, where the prompt says so of all shots (`Scene: …, Image 3`). */
  set?: CastRef;
  lines: DialogueLine[];
  /** Those known by a name alone (`speakerName`) whom the shot names or hears; absent: none, or a storyboard draws them. */
  people?: string[];
  /**
   * What a shot without anybody shows, as it is told: `an old treasure map`, `古老的藏宝图`. Things that can be drawn, not the
   * place they are in; three at most. Absent: somebody is on screen (`props`), or the shot names no thing.
   */
  things?: string[];
  /** What those in the shot hold, eat or have before them that no reference shows; three at most. Absent: nothing is told. */
  props?: Prop[];
  moveSpeed?: MoveSpeed;
  /** Absent: a hard cut. */
  transition?: Transition;
  /** The shot ends in black. */
  fadesOut?: true;
  setting?: Setting;
  /**
   * Which of the film's places it plays in, from 1; shots of one number play in one place, whether they name it or not.
   * Absent: the film has no other.
   */
  scene?: number;
  mood?: Mood;
  looks?: Look[];
  /** Absent: none are named. What the prompt says before its first shot is each shot's. */
  sounds?: SoundMention[];
  blocking?: Blocking[];
  /** An insert, a landscape, a thing: none of the cast is on screen, `cast` is empty though there are references. */
  isEmpty?: true;
  /** What the prompt says of this shot, without the spoken lines. */
  description: string;
  span: Span;
  /** Where the decisions above come from; a decision without a span is a default. */
  evidence?: ShotEvidence;
};

/** A thing that words alone tell of: `a bouquet of sunflowers`, `一束花`. */
export type Prop = {
  label: string;
  /** In a hand, at the mouth, or on the ground beside or before somebody. */
  use: 'held' | 'eaten' | 'stands';
  /** Who has it, or beside whom it stands; absent: the words do not tell. */
  who?: Actor;
  span: Span;
};

/** The words of the prompt that decided. */
export type ShotEvidence = {
  time?: Span;
  framing?: Span;
  angle?: Span;
  move?: Span;
  moveSpeed?: Span;
  transition?: Span;
  place?: Span;
  light?: Span;
  weather?: Span;
  mood?: Span;
  /** One for each reference of the shot's cast that its own words name. */
  cast: { ref: CastRef; span: Span }[];
};

/** A prompt read as a film. Shots follow one another without a gap from 0 to the duration. */
export type Screenplay = {
  durationSeconds: number;
  language: 'en' | 'zh';
  shots: Shot[];
  /** What the prompt says before its first shot: style, place, time of day; absent: nothing. */
  preamble?: string;
  /** Whom the prompt calls `character1`, `character2` …; absent: nobody is called so. */
  characters?: readonly CastRef[];
  /** What the prompt's words say the references show; one for each that they tell of; absent: none. */
  roles?: Role[];
  /**
   * The reference whose panels are the shots, one after the other (`matchPanels`). Where its picture has no panels it is
   * the source of style and characters, and in the cast of the shots in which somebody acts. It never speaks.
   */
  storyboard?: CastRef;
};

export type ReferenceRole = 'person' | 'creature' | 'object' | 'set' | 'storyboard';

/** What a reference shows by the prompt's words. Who speaks or acts and is called nothing else is a person. */
export type Role = { ref: CastRef; role: ReferenceRole; span: Span };
