import type { WeakPoints } from "../../../api/types";
import type { Network } from "../../../map/model/network";

/** How many single points of failure each site has, by its name; a link between two sites counts in both. */
export function weakSites(
  { nodes, links }: Network,
  points: readonly Pick<WeakPoints["points"][number], "kind" | "id">[],
): ReadonlyMap<string, number> {
  const siteOf = new Map(nodes.map(({ id, site }) => [id, site]));
  const linkOf = new Map(links.map((link) => [link.id, link]));
  const found = new Map<string, number>();
  for (const { kind, id } of points) {
    const link = kind === "link" ? linkOf.get(id) : undefined;
    const touched = link ? [link.a.node, link.b.node] : [id];
    for (const site of new Set(touched.map((node) => siteOf.get(node)))) {
      if (site !== undefined) found.set(site, (found.get(site) ?? 0) + 1);
    }
  }
  return found;
}
