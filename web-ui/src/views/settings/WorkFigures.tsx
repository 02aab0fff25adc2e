import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { SelfStatus } from "../../api/types";
import { Amount } from "../../components/controls";
import "../../components/figures.css";
import { longestWait } from "../../domain/pollWaits";
import { count, NO_QUANTITY, perSecond, si, significant, type Quantity } from "../../domain/units";

/** How the work goes at this moment: how late it starts, how much is under way, how fast it is stored. */
export function WorkFigures({ status }: { readonly status: SelfStatus }) {
  const { t } = useTranslation("settings");
  const waitsFor = longestWait(status.polls.waits);
  const rows = useRate(status.samples.stored, status.at);
  const figures: readonly (readonly [string, Quantity])[] = [
    ["lag", si(status.polls.lagSeconds, "s")],
    ["late99", si(status.polls.lateP99Seconds, "s")],
    ["inFlight", { value: count(status.polls.inFlight), unit: "" }],
    ["rows", rows === null ? NO_QUANTITY : { value: significant(rows), unit: "/s" }],
    ["queue", { value: count(status.samples.queued), unit: "" }],
    ["silentShare", shareOf(status.polls.silent, status.polls.started)],
    ["browsers", { value: count(status.live.clients), unit: "" }],
  ];
  return (
    <dl className="figures">
      {figures.map(([name, quantity]) => (
        <div key={name}>
          <dt className="muted secondary">{t(`work.${name}`)}</dt>
          <dd>
            <Amount {...quantity} />
          </dd>
          {name === "lag" && waitsFor !== null ? (
            <dd className="figure-note muted">{t(`work.waits.${waitsFor}`)}</dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

const shareOf = (part: number, total: number): Quantity =>
  total === 0 ? NO_QUANTITY : { value: significant((part / total) * 100), unit: "%" };

/** The growth of a counter between this answer and the one before; null until there are two. */
function useRate(value: number, at: string): number | null {
  const [last, setLast] = useState({ value, at, rate: null as number | null });
  if (last.at !== at) setLast({ value, at, rate: perSecond(last, { value, at }) });
  return last.rate;
}
