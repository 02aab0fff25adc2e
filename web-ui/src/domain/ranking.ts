import type { RankedMetric, Top } from "../api/types";
import { BIT_RATE, PACKET_RATE, PER_CENT, PER_SECOND, SECONDS, type Measure } from "./axis";

/** One thing that devices or ports are ranked by. */
export interface Ranked {
  readonly metric: RankedMetric;
  readonly group: "links" | "devices" | "reachability";
  /** How its values are written; undefined: as the server says, each sensor has its own unit. */
  readonly measure?: Measure;
  /** The stored quantity of its small line; undefined when none stands behind it. */
  readonly spark?: string;
}

const LINK_LOAD: Ranked = {
  metric: "ifUtilisation",
  group: "links",
  measure: PER_CENT,
  spark: "ifInBps",
};

export const RANKED: readonly Ranked[] = [
  LINK_LOAD,
  { metric: "ifInUtilisation", group: "links", measure: PER_CENT, spark: "ifInBps" },
  { metric: "ifOutUtilisation", group: "links", measure: PER_CENT, spark: "ifOutBps" },
  { metric: "ifInBps", group: "links", measure: BIT_RATE, spark: "ifInBps" },
  { metric: "ifOutBps", group: "links", measure: BIT_RATE, spark: "ifOutBps" },
  { metric: "ifInPps", group: "links", measure: PACKET_RATE, spark: "ifInPps" },
  { metric: "ifInErrors", group: "links", measure: PER_SECOND, spark: "ifInErrors" },
  { metric: "ifOutErrors", group: "links", measure: PER_SECOND, spark: "ifOutErrors" },
  { metric: "ifInDiscards", group: "links", measure: PER_SECOND, spark: "ifInDiscards" },
  { metric: "ifOutDiscards", group: "links", measure: PER_SECOND, spark: "ifOutDiscards" },
  { metric: "cpu", group: "devices", measure: PER_CENT, spark: "cpu" },
  { metric: "memory", group: "devices", measure: PER_CENT, spark: "memory" },
  { metric: "storage", group: "devices", measure: PER_CENT, spark: "storage" },
  { metric: "sensor", group: "devices", spark: "sensor" },
  { metric: "rtt", group: "reachability", measure: SECONDS, spark: "rtt" },
  { metric: "loss", group: "reachability", measure: PER_CENT, spark: "loss" },
  { metric: "availability", group: "reachability", measure: PER_CENT },
];

/** What the address asks for; anything unheard of is the load of links. */
export const rankedOf = (name: string | undefined): Ranked =>
  RANKED.find(({ metric }) => metric === name) ?? LINK_LOAD;

export const isLinkLoad = (metric: RankedMetric): boolean => metric.endsWith("tilisation");

/** The length of a row's bar: a share of a hundred for per cent, otherwise of the highest value in the list. */
export function barOf(value: number, measure: Measure, top: Top): number {
  const full = measure.unit === "%" ? 100 : Math.max(...top.items.map((item) => item.value), 0);
  return full > 0 ? value / full : 0;
}
