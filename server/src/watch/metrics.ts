import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import type { Watch } from "./watch.ts";

export interface Metrics extends Watch {
  /** Everything measured so far, as Prometheus reads it. */
  readonly text: () => Promise<string>;
  readonly type: string;
}

const FAST = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const WAITED = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600, 21_600];

/** Measures of one server process, in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "blaupause_" });
  const registers = [registry];
  const histogram = <L extends string>(name: string, help: string, labelNames: L[], buckets: number[]) =>
    new Histogram({ name: `blaupause_${name}`, help, labelNames, buckets, registers });
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name: `blaupause_${name}`, help, labelNames, registers });
  const requests = histogram("http_seconds", "Answers by route pattern", ["route", "method", "status"], FAST);
  const events = counter("case_events_total", "What happened to cases", ["type"]);
  const effects = counter("effects_total", "Effects by what came of them", ["kind", "outcome"]);
  const told = counter("incidents_told_total", "Mails that cases stand still, by what came of them", [
    "outcome",
  ]);
  const lag = histogram("effect_lag_seconds", "From due to begun", [], WAITED);
  const store = histogram("store_seconds", "Calls of the store", ["call"], FAST);
  return {
    request: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    event: (type) => events.inc({ type }),
    effect: (kind, outcome) => effects.inc({ kind, outcome }),
    told: (outcome) => told.inc({ outcome }),
    lag: (seconds) => lag.observe(seconds),
    store: (call, seconds) => store.observe({ call }, seconds),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
