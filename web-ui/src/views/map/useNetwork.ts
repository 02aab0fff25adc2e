import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { plansQuery } from "../../api/plans";
import { nearQuery } from "../../api/topology";
import type { Topology } from "../../api/types";
import { networkOf } from "../../map/model/fromTopology";
import type { Network } from "../../map/model/network";
import { protocolsOf, shaped } from "../../map/model/shape";
import { scopedTo } from "../../map/model/siteScope";
import { tidied } from "../../map/model/tidy";
import { widened } from "../../map/model/widened";
import { shapeOf } from "./shapeSearch";
import { modeOf } from "./useMapMode";
import type { MapSearch } from "./useMapSearch";

export interface ShownNetwork {
  /** Every site, every layer, every endpoint. */
  readonly whole: Network;
  /** What the map shows: everything, one site with its neighbours as pills, or what stands around one node. */
  readonly shown: Network;
  /** The site looked at, when there is one of that name. */
  readonly site: string | undefined;
  /** The node whose surroundings are shown. */
  readonly middle: string | undefined;
  readonly protocols: readonly string[];
}

const known = new WeakMap<Topology, { readonly nowhere: string; readonly network: Network }>();

/** The same network for the same answer: a wallboard looks at it whole and in part. */
function wholeOf(topology: Topology, nowhere: string): Network {
  const before = known.get(topology);
  if (before?.nowhere === nowhere) return before.network;
  const network = networkOf(topology, nowhere);
  known.set(topology, { nowhere, network });
  return network;
}

export function useNetwork(
  topology: Topology | undefined,
  search: MapSearch,
): ShownNetwork | undefined {
  const { t } = useTranslation("map");
  const nowhere = t("noSite");
  const whole = useMemo(() => topology && wholeOf(topology, nowhere), [topology, nowhere]);
  const protocols = useMemo(() => (whole ? protocolsOf(whole) : []), [whole]);
  const near = useNear(whole, search, topology?.version ?? "");
  const { data: plans } = useQuery(plansQuery);
  const { site: wanted, focus, layer, seenBy, ends, mode } = search;
  return useMemo(() => {
    if (!whole) return undefined;
    const shape = { ...shapeOf({ layer, seenBy, ends }), near, kept: focus };
    const network = shaped(whole, shape);
    const hasPlan = (name: string): boolean =>
      plans?.some(({ scope }) => scope === `site:${name}`) === true;
    const site = near ? undefined : whole.sites.find(({ name }) => name === wanted)?.name;
    const shown = site === undefined ? network : laidOut(network, site, hasPlan(site), mode);
    return { whole, site, middle: near ? focus : undefined, protocols, shown };
  }, [whole, protocols, wanted, near, focus, layer, seenBy, ends, mode, plans]);
}

function laidOut(
  network: Network,
  site: string,
  hasPlan: boolean,
  wanted: string | undefined,
): Network {
  const hasPlaces = network.nodes.some((node) => node.site === site && node.pinned);
  const inRows = modeOf(wanted, { hasPlan, hasPlaces }) === "tiers";
  return scopedTo(inRows ? widened(tidied(network, site), site) : network, site);
}

/** Ids of the nodes within some hops, as the server counts them; undefined while everything is shown. */
function useNear(
  whole: Network | undefined,
  { focus, hops, at }: MapSearch,
  version: string,
): ReadonlySet<string> | undefined {
  const middle = whole?.nodes.some(({ id }) => id === focus) ? focus : undefined;
  const enabled = middle !== undefined && hops !== undefined;
  const { data } = useQuery({ ...nearQuery(middle ?? "", hops ?? "1", version, at), enabled });
  return enabled ? data : undefined;
}
