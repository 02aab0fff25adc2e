import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import {
  diffQuery,
  pathQuery,
  subnetQuery,
  vlanQuery,
  weakPointsQuery,
} from "../../../api/topologyHistory";
import type { TopologyChange } from "../../../api/types";
import type { MapSearch } from "../useMapSearch";
import type { ShownNetwork } from "../useNetwork";

/** What the answer to a question is about: nodes by their place in the picture, and links. */
export interface Marked {
  readonly nodes: ReadonlySet<number>;
  readonly links?: ReadonlySet<string>;
  /** Links that it does not get over. */
  readonly cuts?: ReadonlySet<string>;
}

const NOBODY: Marked = { nodes: new Set() };

export function useMarked(network: ShownNetwork, search: MapSearch): Marked {
  const { ask, at = "", a = "", b = "", vlan = "", subnet = "" } = search;
  const via = search.via === "l3" ? "l3" : "l2";
  const { data: path } = useQuery({
    ...pathQuery(a, b, via),
    enabled: ask === "path" && a !== "" && b !== "",
  });
  const { data: weak } = useQuery({ ...weakPointsQuery, enabled: ask === "weak" });
  const { data: runs } = useQuery({
    ...vlanQuery(vlan),
    enabled: ask === "vlan" && vlan !== "",
  });
  const { data: within } = useQuery({
    ...subnetQuery(subnet),
    enabled: ask === "subnet" && subnet !== "",
  });
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
    } else if (ask === "vlan") {
      for (const { device } of runs?.ports ?? []) ids.add(device);
      for (const id of [...(runs?.links ?? []), ...(runs?.cuts ?? []).map(({ link }) => link)]) {
        const link = ends.get(id);
        if (link) ids.add(link.a.node).add(link.b.node);
      }
    } else if (ask === "subnet") {
      for (const { device } of within?.members ?? []) ids.add(device);
    } else if (at !== "") {
      for (const change of diff?.changes ?? []) for (const id of touched(change)) ids.add(id);
    }
    if (ids.size === 0) return NOBODY;
    const nodes = new Set(
      network.shown.nodes.flatMap(({ id }, place) => (ids.has(id) ? place : [])),
    );
    return ask === "vlan" && runs
      ? {
          nodes,
          links: new Set(runs.links),
          cuts: new Set(runs.cuts.map(({ link }) => link)),
        }
      : { nodes };
  }, [network, ask, at, path, weak, runs, within, diff]);
}

function touched({ nodeBefore, nodeAfter, linkBefore, linkAfter }: TopologyChange): string[] {
  const nodes = [nodeBefore, nodeAfter].flatMap((node) => node?.id ?? []);
  const ends = [linkBefore, linkAfter].flatMap((link) =>
    link ? [link.a.device, link.b.device] : [],
  );
  return [...nodes, ...ends];
}
