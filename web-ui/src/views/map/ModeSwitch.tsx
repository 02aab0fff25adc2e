import { useTranslation } from "react-i18next";

import { useMay } from "../../app/queries";
import { Segmented } from "../../components/controls";
import type { PartProps } from "./part";
import { type MapMode, MODES, useMapMode } from "./useMapMode";
import { usePlan } from "./usePlans";

interface Props extends PartProps {
  /** Someone wants a floor plan where there is none yet. */
  readonly onPlanMissing: () => void;
}

/** How a site is laid out: rows that nothing disturbs, places given by hand, or places on a floor plan. */
export function ModeSwitch({ network, search, change, onPlanMissing }: Props) {
  const { t } = useTranslation("map");
  const mode = useMapMode(network, search);
  const plan = usePlan(network);
  const mayUpload = useMay("operator");
  if (mode === undefined) return null;
  const offered = MODES.filter((one) => one !== "plan" || plan || mayUpload);
  return (
    <Segmented<MapMode>
      label={t("mode.label")}
      value={mode}
      options={offered.map((one) => ({ value: one, text: t(`mode.${one}`) }))}
      onChange={(next) => {
        change({ mode: next });
        if (next === "plan" && !plan) onPlanMissing();
      }}
    />
  );
}
