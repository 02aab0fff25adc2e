import type { Alarm, Incident, Neighbour, Root } from "../api/types";

/** A series that shows what an incident looked like when it began. */
export interface Glimpse {
  readonly device: string;
  readonly metric: string;
  readonly instance: string;
  /** The port or object that it is of; empty for the device itself. */
  readonly name: string;
  readonly owner: string;
  readonly what: "in" | "out" | "roundTrip" | "value";
}

const MOST = 2;

/** Metrics that a rule watches, by the condition it raises. */
const WATCHED: Partial<Record<Alarm["condition"], string>> = {
  cpu_high: "cpu",
  memory_high: "memory",
  storage_full: "storage",
  sensor_abnormal: "sensor",
  temperature_high: "sensor",
};

const traffic = (of: Pick<Glimpse, "device" | "owner" | "instance" | "name">): Glimpse[] => [
  { ...of, metric: "ifInBps", what: "in" },
  { ...of, metric: "ifOutBps", what: "out" },
];

/** What to look at of the first cause: the cable, the port or the value that it is about; of a device the way to it. */
export function glimpses(
  { roots: [root] }: Pick<Incident, "roots">,
  neighbours: readonly Neighbour[],
  condition: Alarm["condition"] | undefined,
): readonly Glimpse[] {
  if (!root || root.kind === "bongsu") return [];
  return candidates(root, neighbours, condition).slice(0, MOST);
}

function candidates(
  root: Root,
  neighbours: readonly Neighbour[],
  condition: Alarm["condition"] | undefined,
): Glimpse[] {
  const { device, name: owner, object } = root;
  const cable = neighbours.find(({ link }) => link === object);
  if (cable)
    return traffic({ device, owner, instance: cable.localInterface, name: cable.localPort });
  if (root.kind === "port")
    return traffic({ device, owner, instance: object, name: root.objectName || object });
  const metric = condition && WATCHED[condition];
  if (metric)
    return [{ device, owner, metric, instance: object, name: root.objectName, what: "value" }];
  const ping: Glimpse = { device, owner, metric: "rtt", instance: "", name: "", what: "roundTrip" };
  const near = neighbours.find(
    ({ managed, remote, status }) => managed && remote.interface !== "" && isReached(status),
  );
  if (!near) return [ping];
  const { remote } = near;
  // What the neighbour received is what the device sent before it fell silent.
  const [received] = traffic({
    device: remote.device,
    owner: remote.name,
    instance: remote.interface,
    name: remote.port,
  });
  return received ? [received, ping] : [ping];
}

const isReached = (status: string): boolean => status === "up" || status === "degraded";
