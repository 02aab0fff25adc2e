import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { diffQuery, pathQuery, subnetQuery, weakPointsQuery } from "../../../api/topologyHistory";
import type { TopologyChange } from "../../../api/types";
import type { SiteMark } from "../../../map/draw/frame";
import type { MapNode } from "../../../map/model/network";
import type { MapSearch } from "../useMapSearch";
import type { ShownNetwork } from "../useNetwork";
import { useVlan, vlanNote } from "./useVlan";
import { weakSites } from "./weakSites";

/** What the answer to a question is about: nodes by their place in the picture, and links. */
export interface Marked {
  readonly nodes: ReadonlySet<number>;
  readonly links?: ReadonlySet<string>;
  /** Links that it does not get over. */
  readonly cuts?: ReadonlySet<string>;
  /** Sites, by name. */
  readonly sites?: ReadonlyMap<string, SiteMark>;
}

const NOBODY: Marked = { nodes: new Set() };

export function useMarked(network: ShownNetwork, search: MapSearch): Marked {
  const { t } = useTranslation("asking");
  const { ask, at = "", a = "", b = "", subnet = "" } = search;
  const via = search.via === "l3" ? "l3" : "l2";
  const { data: path } = useQuery({
    ...pathQuery(a, b, via),
    enabled: ask === "path" && a !== "" && b !== "",
  });
  const { data: weak } = useQuery({ ...weakPointsQuery, enabled: ask === "weak" });
  const vlan = useVlan(network, search);
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
      for (const device of vlan?.devices ?? []) ids.add(device);
      for (const id of [...(vlan?.links ?? []), ...(vlan?.cuts ?? [])]) {
        const link = ends.get(id);
        if (link) ids.add(link.a.node).add(link.b.node);
      }
    } else if (ask === "subnet") {
      for (const { device } of within?.members ?? []) ids.add(device);
      for (const node of network.shown.nodes) if (node.subnet?.id === subnet) ids.add(node.id);
    } else if (at !== "") {
      for (const change of diff?.changes ?? []) for (const id of touched(change)) ids.add(id);
    }
    if (ids.size === 0 && !vlan) return NOBODY;
    const nodes = new Set(
      network.shown.nodes.flatMap((node, place) => (isAbout(node, ids) ? place : [])),
    );
    if (ask === "weak") {
      const sites = new Map(
        [...weakSites(network.whole, weak?.points ?? [])].map(([name, count]) => [
          name,
          { note: t("asking:weak.inSite", { count }), cut: false },
        ]),
      );
      return { nodes, sites };
    }
    if (!vlan) return { nodes };
    const sites = new Map(
      [...vlan.sites].map(([name, site]) => [
        name,
        { note: vlanNote(site, t), cut: site.cuts > 0 },
      ]),
    );
    return { nodes, links: vlan.links, cuts: vlan.cuts, sites };
  }, [network, ask, at, subnet, path, weak, vlan, within, diff, t]);
}

/** A subnet is about the devices that it counts. */
const isAbout = ({ id, subnet }: MapNode, ids: ReadonlySet<string>): boolean =>
  ids.has(id) || subnet?.folded.some((one) => ids.has(one)) === true;

function touched(change: TopologyChange): string[] {
  const nodes = [change.nodeBefore, change.nodeAfter].flatMap((node) => node?.id ?? []);
  const ends = [
    change.linkBefore,
    change.linkAfter,
    change.dependencyBefore,
    change.dependencyAfter,
    change.adjacencyBefore,
    change.adjacencyAfter,
  ].flatMap((link) => (link ? [link.a.device, link.b.device] : []));
  return [...nodes, ...ends];
}
