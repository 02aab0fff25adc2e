import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";

import { vlanQuery } from "../../../api/topologyHistory";
import type { MapSearch } from "../useMapSearch";
import type { ShownNetwork } from "../useNetwork";
import { vlanMarks, type VlanMarks, type VlanSite } from "./vlanMarks";

/** The VLAN that is looked at; undefined while there is none. */
export function useVlan(
  { whole }: ShownNetwork,
  { ask, vlan = "" }: MapSearch,
): VlanMarks | undefined {
  const enabled = ask === "vlan" && vlan !== "";
  const { data } = useQuery({ ...vlanQuery(vlan), enabled });
  return useMemo(
    () => (enabled && data ? vlanMarks(whole, vlan, data) : undefined),
    [enabled, whole, vlan, data],
  );
}

/** What a VLAN is in a site, in words. */
export const vlanNote = ({ devices, cuts }: VlanSite, t: TFunction<"asking">): string =>
  [
    t("asking:vlan.inSite", { count: devices }),
    cuts > 0 ? t("asking:vlan.cutHere", { count: cuts }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
