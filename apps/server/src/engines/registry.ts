import { createAnimaticEngine, type AnimaticOptions } from './animatic/create-animatic-engine.ts';
import type { Engine } from './engine.ts';

export type EngineOptions = { animatic?: AnimaticOptions };

/** Every engine of this server by its name; a new one is one folder and one line here. */
export function createEngines(options: EngineOptions = {}): ReadonlyMap<string, Engine> {
  const engines = [createAnimaticEngine(options.animatic)];
  return new Map(engines.map((engine) => [engine.name, engine]));
}
