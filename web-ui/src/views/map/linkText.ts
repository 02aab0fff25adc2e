import type { Status } from "../../domain/status";
import type { MapLink, Network } from "../../map/model/network";
import { shortPort } from "../../map/model/portName";

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

/** What the two directions of a link begin at: ports, or devices where the ports have no or the same name. */
export function directionsOf(a: NamedEnd, b: NamedEnd): readonly [string, string] {
  const [portA, portB] = [shortPort(a.port), shortPort(b.port)];
  return portA === portB ? [a.name, b.name] : [portA || a.name, portB || b.name];
}

export const confidenceText = (confidence: number): string => confidence.toFixed(2);

/** The shape that stands for a link's state. */
export function shapeOf({ status }: Pick<MapLink, "status">): Status {
  if (status === "down") return "down";
  if (status === "silent") return "unreachable";
  return status === "up" ? "up" : "unknown";
}
