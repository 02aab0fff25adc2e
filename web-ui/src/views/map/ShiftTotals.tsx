import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { openIncidentsQuery, resolvedIncidentsQuery } from "../../api/incidents";
import { span } from "../../domain/age";
import { shiftOf } from "../../domain/shift";
import { count } from "../../domain/units";
import { language } from "../../i18n";
import { useNow } from "../../store/now";

const HOURS = 8;

/** What the last hours came to: opened, resolved, how fast somebody was there, and what nobody had to hear. */
export function ShiftTotals() {
  const { t } = useTranslation("map");
  const { data: open } = useQuery(openIncidentsQuery);
  const { data: resolved } = useQuery(resolvedIncidentsQuery);
  const since = useNow(60) - HOURS * 3_600_000;
  if (!open || !resolved) return null;
  const shift = shiftOf([...open.items, ...resolved.items], since);
  // The list of resolved incidents is cut: what it leaves out may belong to these hours.
  const oldest = resolved.items.at(-1)?.resolvedAt ?? "";
  const more = resolved.nextCursor && Date.parse(oldest) >= since ? "+" : "";
  const { secondsToTake } = shift;
  const totals = [
    ["opened", `${count(shift.opened)}${more}`],
    ["resolved", `${count(shift.resolved)}${more}`],
    ["toTake", secondsToTake === null ? "–" : span(secondsToTake, language())],
    ["silent", `${count(shift.silent)}${more}`],
  ] as const;
  return (
    <section className="hurts-shift">
      <h3 className="section-label">{t("shift.title", { hours: HOURS })}</h3>
      <dl>
        {totals.map(([name, value]) => (
          <div key={name}>
            <dd>{value}</dd>
            <dt className="muted">{t(`shift.${name}`)}</dt>
          </div>
        ))}
      </dl>
    </section>
  );
}
