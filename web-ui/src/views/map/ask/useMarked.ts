import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { diffQuery, pathQuery, weakPointsQuery } from "../../../api/topologyHistory";
import type { TopologyChange } from "../../../api/types";
import type { MapSearch } from "../useMapSearch";
import type { ShownNetwork } from "../useNetwork";

const NOBODY: ReadonlySet<number> = new Set();

/** The nodes, by place in the picture, that the answer to a question is about. */
export function useMarked(network: ShownNetwork, search: MapSearch): ReadonlySet<number> {
  const { ask, at = "", a = "", b = "" } = search;
  const via = search.via === "l3" ? "l3" : "l2";
  const { data: path } = useQuery({
    ...pathQuery(a, b, via),
    enabled: ask === "path" && a !== "" && b !== "",
  });
  const { data: weak } = useQuery({ ...weakPointsQuery, enabled: ask === "weak" });
  const { data: diff } = useQuery({ ...diffQuery(at), enabled: at !== "" });
  return useMemo(() => {
    const ids = new Set<string>();
    const ends = new Map(network.whole.links.map((link) => [link.id, link]));
    if (ask === "path") {
      for (const { from, to } of path?.hops ?? []) ids.add(from.device).add(to.device);
    } else if (ask === "weak") {
      for (const { kind, id } of weak?.points ?? []) {
        const link = kind === "link" ? ends.get(id) : undefined;
        if (link) ids.add(link.a.node).add(link.b.node);
        else ids.add(id);
      }
    } else if (at !== "") {
      for (const change of diff?.changes ?? []) for (const id of touched(change)) ids.add(id);
    }
    if (ids.size === 0) return NOBODY;
    return new Set(network.shown.nodes.flatMap(({ id }, place) => (ids.has(id) ? place : [])));
  }, [network, ask, at, path, weak, diff]);
}

function touched({ nodeBefore, nodeAfter, linkBefore, linkAfter }: TopologyChange): string[] {
  const nodes = [nodeBefore, nodeAfter].flatMap((node) => node?.id ?? []);
  const ends = [linkBefore, linkAfter].flatMap((link) =>
    link ? [link.a.device, link.b.device] : [],
  );
  return [...nodes, ...ends];
}
