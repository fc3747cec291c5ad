/** How somebody is built whom words alone tell of: what a storyboard's outline shows of them. */
export type Build = PersonBuild | BeingBuild | QuadrupedBuild | WildBuild;

export type PersonBuild = 'man' | 'woman' | 'boy' | 'girl' | 'old-man' | 'old-woman';
export type BeingBuild = 'robot' | 'round-robot' | 'alien' | 'ghost' | 'monster';
export type QuadrupedBuild =
  | 'cat'
  | 'dog'
  | 'fox'
  | 'horse'
  | 'cow'
  | 'deer'
  | 'pig'
  | 'sheep'
  | 'lion'
  | 'bear'
  | 'elephant'
  | 'rabbit'
  | 'mouse'
  | 'dragon';
export type WildBuild = 'bird' | 'penguin' | 'fish' | 'snake' | 'turtle';

/** Whom to draw, and how they hold themselves. */
export type Silhouette = {
  build: Build;
  posture: Posture;
  /** What they sit on is drawn with them. */
  hasSeat: boolean;
  /** Looks to the left or to the right, before it is mirrored. */
  facing: -1 | 1;
};

/** How they hold themselves. What has no such pose keeps standing. */
export type Posture = 'stands' | 'sits' | 'kneels' | 'lies';
