import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { LogLag } from '../log/index.ts';

/** One answered request, as the HTTP room tells of it. */
type Answered = { method: string; route: string; status: number; ms: number };

export type Metrics = {
  answered: (request: Answered) => void;
  /** The whole page in the text format of Prometheus; asks `findLag` only then. */
  page: () => Promise<{ contentType: string; text: string }>;
};

/** Figures of somebody else, by one label; `measure` is asked only when the page is, and may fail. */
export type Figures = {
  label: string;
  /** Name and help of each figure. */
  names: Readonly<Record<string, string>>;
  measure: () => Promise<readonly { label: string; values: Readonly<Record<string, number>> }[]>;
};

/** What the program measures of itself. `findLag` answers undefined while the database does not. */
export function createMetrics(findLag: () => Promise<LogLag | undefined>, figures: readonly Figures[] = []): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'onewindow_request_seconds',
    help: 'Time to answer, by route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const log = logGauges(registry);
  const others = figures.map((one) => figureGauges(registry, one));
  return {
    answered: ({ method, route, status, ms }) => requests.observe({ method, route, status: String(status) }, ms / 1000),
    page: async () => {
      log(await findLag());
      for (const renew of others) await renew();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function figureGauges(registry: Registry, { label: labelName, names, measure }: Figures): () => Promise<void> {
  const gauges = Object.entries(names).map(
    ([name, help]) =>
      [name, new Gauge({ name: `onewindow_${name}`, help, labelNames: [labelName], registers: [registry] })] as const,
  );
  return async () => {
    // While the database is away these stand as they were; that it is away is a figure of its own.
    for (const { label, values } of await measure().catch(() => []))
      for (const [name, gauge] of gauges) gauge.set({ [labelName]: label }, values[name] ?? 0);
  };
}

function logGauges(registry: Registry): (lag: LogLag | undefined) => void {
  const gauge = (name: string, help: string) => new Gauge({ name: `onewindow_${name}`, help, registers: [registry] });
  const ofFollower = (name: string, help: string) =>
    new Gauge({ name: `onewindow_follower_${name}`, help, labelNames: ['follower'] as const, registers: [registry] });
  const up = gauge('database_up', '1 while the database answers.');
  const pending = gauge('log_pending_events', 'Events committed and not numbered yet.');
  const unsealed = gauge('log_unsealed_events', 'Events numbered and not under a signed head yet.');
  const last = gauge('log_last_seq', 'The last number given to an event.');
  const behind = ofFollower('behind_events', 'Events that the follower has not passed yet.');
  const seconds = ofFollower('behind_seconds', 'Age of the oldest of them.');
  const parked = ofFollower('parked_streams', 'Streams set aside because an event was refused.');
  return (lag) => {
    up.set(lag ? 1 : 0);
    if (!lag) return;
    pending.set(lag.pending);
    unsealed.set(lag.unsealed);
    last.set(lag.last);
    for (const { name, ...follower } of lag.followers) {
      behind.set({ follower: name }, follower.behind);
      seconds.set({ follower: name }, follower.behindMs / 1000);
      parked.set({ follower: name }, follower.parked);
    }
  };
}
