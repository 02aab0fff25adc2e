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

const fullness = ({ inBps, outBps, speedBps }: Total): number =>
  Math.max(inBps ?? 0, outBps ?? 0) / (speedBps || Infinity);
