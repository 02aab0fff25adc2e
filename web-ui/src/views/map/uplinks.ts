import type { MapLink, MapNode, Network } from "../../map/model/network";
import { type Total, totalOf } from "../../map/model/total";

export interface Uplink {
  /** The other site. */
  readonly pill: MapNode;
  /** All cables to it together, seen from this site: `outBps` leaves it. */
  readonly total: Total;
}

/** How a site's own view is linked with other sites, fullest first. */
export function uplinksOf({ nodes, links }: Network): Uplink[] {
  return nodes
    .filter(({ isSite }) => isSite)
    .map((pill) => {
      const cables = links.filter(
        ({ a, b, layer }) => layer !== "l3" && (a.node === pill.id || b.node === pill.id),
      );
      return { pill, total: totalOf(cables, (link: MapLink) => link.b.node === pill.id) };
    })
    .sort((one, other) => fullness(other.total) - fullness(one.total));
}

/** Everything between two sites, as the map sums it up: rates are seen from site `a`. */
export interface Bundle {
  readonly cables: readonly MapLink[];
  readonly total: Total;
}

/** Where sites are joined by cables, who routes with whom over them is left out: its load would count twice. */
export function bundleOf({ nodes, links }: Network, a: string, b: string): Bundle {
  const siteOf = new Map(nodes.map(({ id, site }) => [id, site]));
  const all = links.filter((link) => {
    const [from, to] = [siteOf.get(link.a.node), siteOf.get(link.b.node)];
    return (from === a && to === b) || (from === b && to === a);
  });
  const cables = all.filter(({ layer }) => layer !== "l3");
  const members = cables.length > 0 ? cables : all;
  return { cables: members, total: totalOf(members, (link) => siteOf.get(link.a.node) === a) };
}

const fullness = ({ inBps, outBps, speedBps }: Total): number =>
  Math.max(inBps ?? 0, outBps ?? 0) / (speedBps || Infinity);
