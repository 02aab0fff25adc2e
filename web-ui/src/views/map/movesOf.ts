import type { Topology } from "../../api/types";
import type { Scene } from "../../map/model/scene";
import type { Point } from "../../map/view/camera";
import type { Hit } from "../../map/view/hit";
import type { Move } from "./useMoves";

const round = (value: number): number => Math.round(value * 10) / 10;

/** Places on the map of layer 3 are those of the picture. */
function moveOnPlane(topology: Topology, scene: Scene, hit: Hit, to: Point): Move | undefined {
  if (hit.kind !== "node") return undefined;
  const node = topology.nodes.find(({ id }) => id === scene.network.nodes[hit.node]?.id);
  return (
    node && {
      scope: "l3",
      id: node.id,
      name: node.name,
      from: { x: node.x, y: node.y, pinned: node.pinned },
      to: { x: round(to.x), y: round(to.y) },
    }
  );
}

/** What a drag on the map means for the server, whose device positions count from the middle of their site. */
export function moveOf(topology: Topology, scene: Scene, hit: Hit, to: Point): Move | undefined {
  if (scene.network.plane) return moveOnPlane(topology, scene, hit, to);
  if (hit.kind === "site") {
    const site = topology.sites.find(({ name }) => name === scene.sites[hit.site]?.name);
    if (!site) return undefined;
    const from = { x: site.x, y: site.y, pinned: site.pinned };
    const place = { x: round(to.x), y: round(to.y) };
    return {
      scope: "sites",
      id: site.name,
      name: scene.sites[hit.site]?.label ?? "",
      from,
      to: place,
    };
  }
  if (hit.kind !== "node") return undefined;
  const node = topology.nodes.find(({ id }) => id === scene.network.nodes[hit.node]?.id);
  const site = topology.sites.find(({ name }) => name === node?.site);
  if (!node || !site) return undefined;
  return {
    scope: `site:${site.name}`,
    id: node.id,
    name: node.name,
    from: { x: node.x, y: node.y, pinned: node.pinned },
    to: { x: round(to.x - site.x), y: round(to.y - site.y) },
  };
}
