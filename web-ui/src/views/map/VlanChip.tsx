import { useTranslation } from "react-i18next";

import { Chip } from "../../components/controls";
import { asking } from "./ask/asking";
import type { PartProps } from "./part";

/** The VLAN that is looked at; inside a site also the way to choose one. */
export function VlanChip({ network, search, change }: PartProps) {
  const { t } = useTranslation("map");
  const isAsked = search.ask === "vlan";
  if (search.incident || (network.site === undefined && !isAsked)) return null;
  return (
    <Chip pressed={isAsked} onPress={() => change(asking(search, "vlan"))}>
      {t("vlan.label")} <b>{(isAsked && search.vlan) || t("vlan.all")}</b>
    </Chip>
  );
}
