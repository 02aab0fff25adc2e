import type { Status } from "../../domain/status";
import { BACKGROUND, type Emphasis, PLAIN, type SiteMark } from "../draw/frame";
import { type Scene, statusAt } from "../model/scene";

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
  /** Sites that an answer is about, by name; absent: those of the marked nodes. */
  readonly sites?: ReadonlyMap<string, SiteMark>;
}

const NOBODY: ReadonlySet<number> = new Set();

export function emphasisOf(
  scene: Scene,
  { statuses, incident, marked, links, cuts, sites: marks }: Wanted,
): Emphasis {
  if (marks) {
    const site = (at: number): number => (marks.has(scene.sites[at]?.name ?? "") ? 1 : BACKGROUND);
    return { node: markedEmphasis(scene, marked ?? NOBODY).node, site, links, cuts, marks };
  }
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
    (node.managed || node.subnet) && statuses.has(node.status) ? at : [],
  );
}
