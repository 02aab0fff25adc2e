import { STATUSES, type Status } from "../../domain/status";
import type { MapNode, Network } from "../../map/model/network";

/** The statuses a filter may name, worst first as the chips stand. */
export const TROUBLE = ["down", "unreachable", "degraded", "maintenance"] as const;
/** What needs a person; planned work does not. */
const ATTENTION: readonly Status[] = ["down", "unreachable", "degraded"];

export const ATTENTION_FILTER = ATTENTION.join(",");

export function statusesOf(filter: string | undefined): ReadonlySet<Status> {
  const named = new Set((filter ?? "").split(","));
  return new Set(STATUSES.filter((status) => named.has(status)));
}

/** The filter with one status added or taken away; undefined when nothing is left. */
export function toggled(filter: string | undefined, status: Status): string | undefined {
  const statuses = new Set(statusesOf(filter));
  if (!statuses.delete(status)) statuses.add(status);
  return [...statuses].join(",") || undefined;
}

export interface Counts {
  readonly devices: Readonly<Record<Status, number>>;
  /** Sites, or devices within a site, that need a person. */
  readonly attention: number;
}

export function countsOf(nodes: readonly MapNode[], bySite: boolean): Counts {
  const devices = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  const places = new Set<string>();
  for (const node of nodes) {
    if (!node.managed) continue;
    devices[node.status]++;
    if (ATTENTION.includes(node.status)) places.add(bySite ? node.site : node.id);
  }
  return { devices, attention: places.size };
}

const RANK: readonly Status[] = ["down", "degraded", "unreachable"];

/** Devices in trouble in the order `n` visits them: causes first, then what merely hangs behind them. */
export function problems(network: Network): MapNode[] {
  const ill = network.nodes.filter((node) => node.managed && RANK.includes(node.status));
  return ill.toSorted(
    (one, other) =>
      RANK.indexOf(one.status) - RANK.indexOf(other.status) || one.name.localeCompare(other.name),
  );
}
