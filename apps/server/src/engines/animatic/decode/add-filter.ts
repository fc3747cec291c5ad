import { Filter } from 'node-av/lib';
import type { FilterContext, FilterGraph } from 'node-av/lib';

/** Adds a filter to a graph. Arguments are numbers and words of our own: no text of a request comes near (promise P24). */
export function addFilter(graph: FilterGraph, name: string, args: string | null): FilterContext {
  const filter = Filter.getByName(name);
  const context = filter && graph.createFilter(filter, name, args);
  if (!context) throw new Error(`FFmpeg refused the filter ${name}`);
  return context;
}
