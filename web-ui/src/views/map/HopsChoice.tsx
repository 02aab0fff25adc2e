import { useTranslation } from "react-i18next";

import { FilterChoice } from "../../components/FilterChoice";
import type { PartProps } from "./part";
import { hopsOf, MOST_HOPS } from "./shapeSearch";

/** Everything, or only what stands within some hops of the node in focus. */
export function HopsChoice({ network, search, change }: PartProps) {
  const { t } = useTranslation("map");
  const { nodes } = network.layerThree ? network.shown : network.whole;
  if (!nodes.some(({ id }) => id === search.focus)) return null;
  const options = Array.from({ length: MOST_HOPS }, (_, at) => at + 1).map(
    (hops) => [String(hops), t("hops.within", { count: hops })] as const,
  );
  return (
    <FilterChoice
      label={t("hops.all")}
      value={hopsOf(search.hops)?.toString()}
      options={options}
      onChange={(hops) => change({ hops })}
    />
  );
}
