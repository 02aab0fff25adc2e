import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { count } from "../../domain/units";
import type { TierLabel } from "../../map/draw/frame";
import type { TierRow } from "../../map/model/siteScope";

/** Px of map units between two names so that they don't touch. */
const APART = 60;

export function useTierNames(rows: readonly TierRow[]): readonly TierLabel[] {
  const { t } = useTranslation("map");
  return useMemo(() => {
    const names = [t("tier.core"), t("tier.distribution"), t("tier.access"), t("tier.behind")];
    const kept: TierLabel[] = [];
    for (const { tier, devices, y } of rows) {
      if (kept.every((label) => Math.abs(label.y - y) >= APART)) {
        kept.push({ text: (names[tier] ?? "").toUpperCase(), count: count(devices), y });
      }
    }
    return kept;
  }, [rows, t]);
}
