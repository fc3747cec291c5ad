import type { Mood, Shot } from '@callsheet/screenplay';

/** How much of its own mood a shot of several shows; the rest is its scene's. */
const OWN = 0.3;

/**
 * The moods that a shot shows, by their shares, together 1 at most. A scene has one light: a word in one shot of it
 * only shades that shot, and colours the others by as much as it lasts.
 */
export function shareMoods(shot: Shot, shots: readonly Shot[]): ReadonlyMap<Mood, number> {
  const scene = shots.filter((other) => (other.scene ?? 1) === (shot.scene ?? 1));
  const sceneSeconds = scene.reduce((sum, one) => sum + secondsOf(one), 0);
  const shares = new Map<Mood, number>();
  const add = (mood: Mood | undefined, share: number) => {
    if (mood) shares.set(mood, (shares.get(mood) ?? 0) + share);
  };
  for (const one of scene) add(one.mood, (1 - OWN) * (secondsOf(one) / sceneSeconds));
  add(shot.mood, OWN);
  return shares;
}

function secondsOf({ startSeconds, endSeconds }: Shot): number {
  return endSeconds - startSeconds;
}
