import { useTranslation } from "react-i18next";

import { Chip } from "../../components/controls";
import type { PartProps } from "./part";
import { searchOf, shapeOf } from "./shapeSearch";

/** Inside a site: whether its endpoints stand as a count on their switch, or one by one. */
export function EndpointsChip({ network, search, change }: PartProps) {
  const { t } = useTranslation("map");
  const shape = shapeOf(search);
  const isFolded = network.shown.nodes.some(({ endpoints }) => endpoints);
  if (network.site === undefined || (!isFolded && !shape.endpoints)) return null;
  return (
    <Chip
      pressed={shape.endpoints}
      onPress={() => change(searchOf({ ...shape, endpoints: !shape.endpoints }))}
    >
      {t("ends.label")} <b>{t(shape.endpoints ? "ends.shown" : "ends.folded")}</b>
    </Chip>
  );
}
