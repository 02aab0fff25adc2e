import type { Status } from "../../domain/status";
import { type Emphasis, PLAIN } from "../draw/frame";
import { type Scene, statusAt } from "../model/scene";

const BACKGROUND = 0.28;
const BESIDE_INCIDENT = 0.5;

/** What a status filter and a chosen incident bring forward. */
export interface Wanted {
  /** Empty: everything. */
  readonly statuses: ReadonlySet<Status>;
  readonly incident: ReadonlySet<number>;
  /** Nodes that an answer is about, such as those of a path. */
  readonly marked?: ReadonlySet<number>;
  /** Links that an answer is about, such as those a VLAN runs over. */
  readonly links?: ReadonlySet<string>;
  readonly cuts?: ReadonlySet<string>;
}

export function emphasisOf(
  scene: Scene,
  { statuses, incident, marked, links, cuts }: Wanted,
): Emphasis {
  if (marked && marked.size > 0) return { ...markedEmphasis(scene, marked), links, cuts };
  if (incident.size > 0) return incidentEmphasis(scene, incident);
  if (statuses.size === 0) return PLAIN;
  const sites = scene.summaries.map(({ counts }) =>
    [...statuses].some((status) => counts[status] > 0),
  );
  return {
    site: (site) => (sites[site] ? 1 : BACKGROUND),
    node: (node) => (statuses.has(statusAt(scene, node)) ? 1 : BACKGROUND),
  };
}

function incidentEmphasis(scene: Scene, incident: ReadonlySet<number>): Emphasis {
  const sites = new Set([...incident].map((node) => scene.siteOf[node] ?? -1));
  return { site: (site) => (sites.has(site) ? 1 : BESIDE_INCIDENT), node: () => 1 };
}

function markedEmphasis(scene: Scene, marked: ReadonlySet<number>): Emphasis {
  const sites = new Set([...marked].map((node) => scene.siteOf[node] ?? -1));
  return {
    site: (site) => (sites.has(site) ? 1 : BACKGROUND),
    node: (node) => (marked.has(node) ? 1 : BACKGROUND),
  };
}

/** The nodes a filter is about. */
export function matching(scene: Scene, statuses: ReadonlySet<Status>): number[] {
  return scene.network.nodes.flatMap((node, at) =>
    node.managed && statuses.has(node.status) ? at : [],
  );
}
