import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import type { Topology } from "../../api/types";
import { networkOf } from "../../map/model/fromTopology";
import type { Network } from "../../map/model/network";
import { scopedTo } from "../../map/model/siteScope";

export interface ShownNetwork {
  /** Every site. */
  readonly whole: Network;
  /** What the map shows: everything, or one site with its neighbours as pills. */
  readonly shown: Network;
  /** The site looked at, when there is one of that name. */
  readonly site: string | undefined;
}

export function useNetwork(
  topology: Topology | undefined,
  wanted: string | undefined,
): ShownNetwork | undefined {
  const { t } = useTranslation("map");
  const nowhere = t("noSite");
  const whole = useMemo(() => topology && networkOf(topology, nowhere), [topology, nowhere]);
  return useMemo(() => {
    if (!whole) return undefined;
    const site = whole.sites.find(({ name }) => name === wanted)?.name;
    return { whole, site, shown: site === undefined ? whole : scopedTo(whole, site) };
  }, [whole, wanted]);
}
