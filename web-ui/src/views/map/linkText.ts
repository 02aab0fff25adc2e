import type { Status } from "../../domain/status";
import type { MapLink, Network } from "../../map/model/network";

export interface NamedEnd {
  readonly name: string;
  readonly port: string;
}

/** Both ends as people know them. */
export function ends(network: Network, link: MapLink): readonly [NamedEnd, NamedEnd] {
  const name = (id: string): string => network.nodes.find((node) => node.id === id)?.name ?? id;
  return [
    { name: name(link.a.node), port: link.a.port },
    { name: name(link.b.node), port: link.b.port },
  ];
}

export const confidenceText = (confidence: number): string => confidence.toFixed(2);

/** The shape that stands for a link's state. */
export function shapeOf({ status }: Pick<MapLink, "status">): Status {
  if (status === "down") return "down";
  if (status === "silent") return "unreachable";
  return status === "up" ? "up" : "unknown";
}
