import type { MapNode, Network } from "./network";
import { tierRows } from "./siteScope";
import { tierOf } from "./tier";

/** Map units between two rows where nothing shows how far apart the rows of a site are. */
const ROW = 160;
const APART = 74;

/**
 * The network with one site as its rows, without the places that people gave: each pinned device of it goes to its tier's
 * row, beside its neighbours.
 */
export function tidied(network: Network, site: string): Network {
  const isMoved = (node: MapNode): boolean => node.pinned && node.site === site;
  if (!network.nodes.some(isMoved)) return network;
  const still = network.nodes.filter((node) => node.site === site && !node.pinned);
  const rows = new Map(tierRows({ ...network, nodes: still }).map(({ tier, y }) => [tier, y]));
  const placed = new Map(still.map((node) => [node.id, node]));
  const neighbours = neighboursOf(network);
  const nodes = network.nodes.map((node): MapNode => {
    if (!isMoved(node)) return node;
    const tier = tierOf(node.role, node.managed);
    const y = rows.get(tier) ?? missingRow(rows, tier);
    rows.set(tier, y);
    const beside = (neighbours.get(node.id) ?? []).flatMap((id) => placed.get(id) ?? []);
    const wanted = beside.length > 0 ? mean(beside.map(({ x }) => x)) : node.x;
    const taken = [...placed.values()].filter((other) => Math.abs(other.y - y) < APART / 2);
    const tidy = { ...node, x: freeNear(wanted, taken), y };
    placed.set(node.id, tidy);
    return tidy;
  });
  return { ...network, nodes };
}

function neighboursOf({ links }: Network): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const known = found.get(one);
    if (known) known.push(other);
    else found.set(one, [other]);
  };
  for (const { a, b } of links) {
    add(a.node, b.node);
    add(b.node, a.node);
  }
  return found;
}

/** A row of its own for a tier that has none: below the next higher tier, else above the next lower one. */
function missingRow(rows: ReadonlyMap<number, number>, tier: number): number {
  const [higher] = [...rows].filter(([other]) => other < tier).sort(([a], [b]) => b - a);
  if (higher) return higher[1] + ROW * (tier - higher[0]);
  const [lower] = [...rows].filter(([other]) => other > tier).sort(([a], [b]) => a - b);
  return lower ? lower[1] - ROW * (lower[0] - tier) : ROW * tier;
}

/** The free place in a row nearest to the wanted one. */
function freeNear(wanted: number, taken: readonly { readonly x: number }[]): number {
  const isFree = (x: number): boolean => taken.every((other) => Math.abs(other.x - x) >= APART);
  if (isFree(wanted)) return wanted;
  const beside = taken.flatMap(({ x }) => [x - APART, x + APART]).filter(isFree);
  return beside.reduce(
    (best, x) => (Math.abs(x - wanted) < Math.abs(best - wanted) ? x : best),
    Infinity,
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
