import { rankOf } from "../../domain/status";
import { loadRatio } from "../../domain/load";
import { type MapLink, type MapNode, type Network, urgency } from "../../map/model/network";
import { type SiteSummary, summarise } from "../../map/model/sites";
import { statusesOf } from "./attention";

export interface NodeRow {
  readonly node: MapNode;
  readonly site: string;
  readonly links: number;
}

export interface SiteRow {
  /** Empty for nodes without a site. */
  readonly name: string;
  readonly label: string;
  readonly summary: SiteSummary;
}

export interface LinkRow {
  readonly link: MapLink;
  readonly a: string;
  readonly b: string;
  readonly load: number | null;
}

/** The nodes of the map as rows, trouble first; a status filter leaves only what it names. */
export function nodeRows(network: Network, filter: string | undefined): NodeRow[] {
  const statuses = statusesOf(filter);
  const labels = new Map(network.sites.map(({ name, label }) => [name, label]));
  const links = new Map<string, number>();
  for (const { a, b } of network.links) {
    for (const end of [a.node, b.node]) links.set(end, (links.get(end) ?? 0) + 1);
  }
  return network.nodes
    .filter(
      (node) =>
        !node.isSite &&
        !node.subnet &&
        (statuses.size === 0 || (node.managed && statuses.has(node.status))),
    )
    .map((node) => ({
      node,
      site: labels.get(node.site) ?? node.site,
      links: links.get(node.id) ?? 0,
    }))
    .sort(
      (one, other) =>
        rank(other.node) - rank(one.node) ||
        one.site.localeCompare(other.site) ||
        one.node.name.localeCompare(other.node.name, undefined, { numeric: true }),
    );
}

export interface SubnetRow {
  readonly node: MapNode;
  readonly site: string;
  readonly devices: number;
  /** Names of the members that have a node of their own. */
  readonly members: readonly string[];
}

/** The subnets of the map of layer 3 as rows, trouble first; a status filter leaves those that count such a device. */
export function subnetRows(network: Network, filter: string | undefined): SubnetRow[] {
  const statuses = statusesOf(filter);
  const labels = new Map(network.sites.map(({ name, label }) => [name, label]));
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const members = new Map<string, Set<string>>();
  for (const { a, b } of network.links) {
    const known = members.get(b.node) ?? new Set();
    members.set(b.node, known.add(names.get(a.node) ?? a.node));
  }
  return network.nodes
    .flatMap((node) =>
      node.subnet && (statuses.size === 0 || statuses.has(node.status))
        ? {
            node,
            site: node.site === "" ? "" : (labels.get(node.site) ?? node.site),
            devices: node.subnet.devices,
            members: [...(members.get(node.id) ?? [])].toSorted(),
          }
        : [],
    )
    .toSorted(
      (one, other) =>
        rankOf(other.node.status) - rankOf(one.node.status) ||
        one.node.name.localeCompare(other.node.name, undefined, { numeric: true }),
    );
}

/** The sites of the map as rows, trouble first; a status filter leaves those with such a device. */
export function siteRows(network: Network, filter: string | undefined): SiteRow[] {
  const statuses = statusesOf(filter);
  const members = new Map<string, MapNode[]>();
  for (const node of network.nodes) {
    const known = members.get(node.site);
    if (known) known.push(node);
    else members.set(node.site, [node]);
  }
  const labels = new Map(network.sites.map(({ name, label }) => [name, label]));
  return [...members]
    .map(([name, nodes]) => ({
      name,
      label: labels.get(name) ?? name,
      summary: summarise(nodes),
    }))
    .filter(
      ({ summary }) =>
        summary.devices > 0 &&
        (statuses.size === 0 || [...statuses].some((status) => summary.counts[status] > 0)),
    )
    .sort(
      (one, other) =>
        rankOf(other.summary.status) - rankOf(one.summary.status) ||
        one.label.localeCompare(other.label, undefined, { numeric: true }),
    );
}

/** Unmanaged nodes have no status of their own and stand last. */
const rank = (node: MapNode): number => (node.managed ? rankOf(node.status) : -1);

/** The links of the map as rows: failed ones first, then the fullest. A status filter keeps links of named nodes. */
export function linkRows(network: Network, filter: string | undefined): LinkRow[] {
  const statuses = statusesOf(filter);
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const named = (id: string): boolean => statuses.has(nodes.get(id)?.status ?? "up");
  return network.links
    .filter(({ a, b }) => statuses.size === 0 || named(a.node) || named(b.node))
    .map((link) => ({
      link,
      a: nodes.get(link.a.node)?.name ?? link.a.node,
      b: nodes.get(link.b.node)?.name ?? link.b.node,
      load: fullest(link),
    }))
    .sort(
      (one, other) =>
        urgency(other.link.status) - urgency(one.link.status) ||
        (other.load ?? -1) - (one.load ?? -1) ||
        one.a.localeCompare(other.a, undefined, { numeric: true }),
    );
}

function fullest(link: MapLink): number | null {
  const loads = [loadRatio(link.outBps, link.speedBps), loadRatio(link.inBps, link.speedBps)];
  const known = loads.filter((load) => load !== null);
  return known.length === 0 ? null : Math.max(...known);
}
