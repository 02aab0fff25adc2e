import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { plansQuery } from "../../api/plans";
import { nearQuery } from "../../api/topology";
import type { Topology } from "../../api/types";
import { networkOf } from "../../map/model/fromTopology";
import { layerThreeOf, withinSite } from "../../map/model/layerThree";
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
  /** Layer 3 is shown, in places of its own, with the site whose part is shown; then `site` is undefined. */
  readonly layerThree?: { readonly site: string | undefined };
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

/** What of the network the address asks for; layer 3 where its data are given. */
export function useNetwork(
  topology: Topology | undefined,
  search: MapSearch,
  routed?: Topology,
): ShownNetwork | undefined {
  const { t } = useTranslation("map");
  const nowhere = t("noSite");
  const whole = useMemo(() => topology && wholeOf(topology, nowhere), [topology, nowhere]);
  const plane = useMemo(
    () => whole && routed && layerThreeOf(networkOf(routed, nowhere), whole),
    [whole, routed, nowhere],
  );
  const drawn = plane ?? whole;
  const protocols = useMemo(() => (drawn ? protocolsOf(drawn) : []), [drawn]);
  const near = useNear(drawn, search, topology?.version ?? "");
  const { data: plans } = useQuery(plansQuery);
  const { site: wanted, focus, layer, seenBy, ends, mode } = search;
  return useMemo(() => {
    if (!whole) return undefined;
    if (plane)
      return routedNetwork(plane, whole, {
        protocols,
        near,
        search: { site: wanted, focus, seenBy },
      });
    const shape = { ...shapeOf({ layer, seenBy, ends }), near, kept: focus };
    const network = shaped(whole, shape);
    const hasPlan = (name: string): boolean =>
      plans?.some(({ scope }) => scope === `site:${name}`) === true;
    const site = near ? undefined : whole.sites.find(({ name }) => name === wanted)?.name;
    const shown = site === undefined ? network : laidOut(network, site, hasPlan(site), mode);
    return { whole, site, middle: near ? focus : undefined, protocols, shown };
  }, [whole, plane, protocols, wanted, near, focus, layer, seenBy, ends, mode, plans]);
}

function routedNetwork(
  layer: Network,
  whole: Network,
  {
    protocols,
    near,
    search: { site: wanted, focus, seenBy },
  }: {
    readonly protocols: readonly string[];
    readonly near: ReadonlySet<string> | undefined;
    readonly search: Pick<MapSearch, "site" | "focus" | "seenBy">;
  },
): ShownNetwork {
  const site = near ? undefined : whole.sites.find(({ name }) => name === wanted)?.name;
  const part = site === undefined ? layer : withinSite(layer, site);
  const shape = { ...shapeOf({ layer: "l3", seenBy }), near };
  return {
    whole,
    site: undefined,
    middle: near ? focus : undefined,
    protocols,
    shown: shaped(part, shape),
    layerThree: { site },
  };
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
  const scope = whole?.plane ? "l3" : undefined;
  const { data } = useQuery({
    ...nearQuery(middle ?? "", hops ?? "1", version, { at, scope }),
    enabled,
  });
  return enabled ? data : undefined;
}
