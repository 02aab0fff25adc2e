import { useTranslation } from "react-i18next";

import { Chip } from "../../components/controls";
import { asking } from "./ask/asking";
import type { PartProps } from "./part";

/** Inside a site: the VLAN that is looked at, and the way to choose one. */
export function VlanChip({ network, search, change }: PartProps) {
  const { t } = useTranslation("map");
  if (network.site === undefined || search.incident) return null;
  const isAsked = search.ask === "vlan";
  return (
    <Chip pressed={isAsked} onPress={() => change(asking(search, "vlan"))}>
      {t("vlan.label")} <b>{(isAsked && search.vlan) || t("vlan.all")}</b>
    </Chip>
  );
}
