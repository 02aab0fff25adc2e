import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { mismatchesQuery } from "../../../api/topologyHistory";
import type { Mismatch } from "../../../api/types";
import { speed } from "../../../domain/units";

/** What the two ports of a link say differently although they must say the same. */
export function Mismatches({ link }: { readonly link: string }) {
  const { t } = useTranslation("asking");
  const { data } = useQuery(mismatchesQuery(link));
  const written = (kind: Mismatch["kind"], value: number): string =>
    kind === "speed"
      ? speed(value)
      : kind === "duplex"
        ? t(value === 1 ? "mismatch.half" : "mismatch.full")
        : String(value);
  if (!data || data.items.length === 0) return null;
  return (
    <section>
      <h3 className="section-label">{t("mismatch.title")}</h3>
      <ul className="map-plain">
        {data.items.map(({ kind, a, b, aValue, bValue }) => (
          <li key={kind}>
            {t(`mismatch.${kind}`, {
              a: `${a.name} ${a.port}`,
              b: `${b.name} ${b.port}`,
              aValue: written(kind, aValue),
              bValue: written(kind, bValue),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
