import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Task, TaskStatus } from '../domain/task.ts';

export type Metrics = {
  registry: Registry;
  observeRequest(labels: RequestLabels, seconds: number): void;
  observeEnd(task: Pick<Task, 'engine' | 'startedAt'>, status: TaskStatus, endedAt: Date): void;
};

/** `route` is the pattern, never the path: one series a route. */
export type RequestLabels = { method: string; route: string; status: number };

/** What `/metrics` shows; `countOpenTasks` is asked when somebody looks. */
export function createMetrics(
  countOpenTasks: () => Promise<{ queued: number; running: number }>,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  openTasks(registers, countOpenTasks);
  const ended = new Counter({
    name: 'callsheet_tasks_ended_total',
    help: 'Tasks that reached a terminal status in this process',
    labelNames: ['engine', 'status'],
    registers,
  });
  const renders = new Histogram({
    name: 'callsheet_render_seconds',
    help: 'From the first claim of a task to its end',
    labelNames: ['engine', 'status'],
    buckets: [1, 2, 5, 10, 20, 60, 180, 600, 1800],
    registers,
  });
  return {
    registry,
    observeRequest: requestObserver(registers),
    observeEnd: ({ engine, startedAt }, status, endedAt) => {
      ended.inc({ engine, status });
      if (startedAt === null) return;
      renders.observe({ engine, status }, (endedAt.getTime() - startedAt.getTime()) / 1000);
    },
  };
}

function openTasks(
  registers: Registry[],
  countOpenTasks: () => Promise<{ queued: number; running: number }>,
): void {
  new Gauge({
    name: 'callsheet_tasks_open',
    help: 'Tasks in the database that are not done, by status',
    labelNames: ['status'],
    registers,
    async collect() {
      const { queued, running } = await countOpenTasks();
      this.set({ status: 'queued' }, queued);
      this.set({ status: 'running' }, running);
    },
  });
}

/** Keeps the labelled children: looking them up anew cost more than all else in a poll's metrics. */
function requestObserver(registers: Registry[]): Metrics['observeRequest'] {
  const histogram = new Histogram({
    name: 'callsheet_http_request_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2, 10, 60],
    registers,
  });
  const children = new Map<string, ReturnType<typeof histogram.labels>>();
  return ({ method, route, status }, seconds) => {
    const key = `${method} ${status} ${route}`;
    let child = children.get(key);
    if (child === undefined) {
      child = histogram.labels({ method, route, status });
      children.set(key, child);
    }
    child.observe(seconds);
  };
}
