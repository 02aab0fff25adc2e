import { useTranslation } from "react-i18next";

import type { Port } from "../../api/types";
import { Amount } from "../../components/controls";
import "../../components/figures.css";
import { LoadBar } from "../../components/LoadBar";
import { PER_SECOND, quantity } from "../../domain/axis";
import { loadRatio } from "../../domain/load";
import { bitRate, percent, speed, written } from "../../domain/units";

const sum = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0);

/** What the last poll said, each direction with its share of the speed. */
export function PortFigures({ port }: { readonly port: Port }) {
  const { t } = useTranslation("ports");
  const load = (name: string, bps: number | null) => {
    const ratio = loadRatio(bps, port.speedBps);
    return (
      <div key={name}>
        <dt className="muted secondary">{name}</dt>
        <dd>
          <Amount {...bitRate(bps)} />
          {ratio === null ? null : (
            <span className="port-load">
              <LoadBar ratio={ratio} label={written(percent(ratio))} />{" "}
              <span className="unit">{written(percent(ratio))}</span>
            </span>
          )}
        </dd>
      </div>
    );
  };
  const rates = [
    [t("errors"), sum(port.inErrors, port.outErrors)],
    [t("discards"), sum(port.inDiscards, port.outDiscards)],
  ] as const;
  return (
    <dl className="figures">
      {load(t("devices:chart.in"), port.inBps)}
      {load(t("devices:chart.out"), port.outBps)}
      <div>
        <dt className="muted secondary">{t("devices:ports.speed")}</dt>
        <dd>{speed(port.speedBps)}</dd>
      </div>
      {rates.map(([name, value]) => (
        <div key={name}>
          <dt className="muted secondary">{name}</dt>
          <dd>
            <Amount {...quantity(value, PER_SECOND)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
