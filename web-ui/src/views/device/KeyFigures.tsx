import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { availabilityQuery } from "../../api/performance";
import type { DeviceDetail, Port, Sensors } from "../../api/types";
import { Amount } from "../../components/controls";
import "../../components/figures.css";
import { StatusShape } from "../../components/StatusShape";
import { span } from "../../domain/age";
import type { Status } from "../../domain/status";
import { bitRatePair, NO_QUANTITY, si, significant, type Quantity } from "../../domain/units";
import { language } from "../../i18n";

interface Props {
  readonly device: DeviceDetail;
  readonly ports: readonly Port[];
  readonly health: Sensors | undefined;
}

interface Figure {
  readonly name: string;
  readonly quantity: Quantity;
  readonly status?: Status;
  /** More about it, where the pointer rests. */
  readonly title?: string;
}

const ETHERNET = 6;
const FULL = 90;

/** Only figures that exist are shown; only a bad one has colour, and its shape beside it. */
export function KeyFigures({ device, ports, health }: Props) {
  const { t } = useTranslation("devices");
  const { data: month } = useQuery(availabilityQuery(device.id));
  const outages = month
    ? t("figure.outages", {
        count: month.outages,
        longest: span(month.longestOutageSeconds, language()),
      })
    : undefined;
  const figures = [
    { ...availability(device), title: outages },
    ...reachability(device),
    ...(health ? vitals(health) : []),
    ...traffic(ports, device.interfaceCounts, t("figure.of")),
  ];
  return (
    <dl className="figures">
      {figures.map(({ name, quantity, status, title }) => (
        <div key={name} title={title}>
          <dt className="muted secondary">{t(`figure.${name}`)}</dt>
          <dd className={status ? `text-${status}` : undefined}>
            {status ? (
              <StatusShape status={status} size={14} label={t(`common:status.${status}`)} />
            ) : null}{" "}
            <Amount {...quantity} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const percentOf = (value: number | null): Quantity =>
  value === null ? NO_QUANTITY : { value: String(Number(value.toFixed(3))), unit: "%" };

const availability = (device: DeviceDetail): Figure => ({
  name: "availability",
  quantity: percentOf(device.availability30d),
});

function reachability(device: DeviceDetail): Figure[] {
  const loss = device.lossPercent;
  return [
    { name: "roundTrip", quantity: si(device.rttSeconds, "s") },
    {
      name: "loss",
      quantity: loss === null ? NO_QUANTITY : { value: significant(loss), unit: "%" },
      status: loss === null || loss === 0 ? undefined : loss >= 100 ? "down" : "degraded",
    },
  ];
}

function vitals({ processors, memory, sensors }: Sensors): Figure[] {
  const load = processors.map((one) => one.usagePercent);
  const used = memory.map((one) => one.usedPercent);
  const hot = sensors.filter((one) => one.class === "temperature").map((one) => one.value);
  const share = (name: string, value: number): Figure => ({
    name,
    quantity: { value: significant(value), unit: "%" },
    status: value >= FULL ? "degraded" : undefined,
  });
  return [
    ...(load.length > 0
      ? [share("cpu", load.reduce((sum, one) => sum + one, 0) / load.length)]
      : []),
    ...(used.length > 0 ? [share("memory", Math.max(...used))] : []),
    ...(hot.length > 0
      ? [{ name: "temperature", quantity: { value: significant(Math.max(...hot)), unit: "°C" } }]
      : []),
  ];
}

function traffic(
  ports: readonly Port[],
  counts: { readonly total: number; readonly up: number },
  of: string,
): Figure[] {
  if (counts.total === 0) return [];
  const cables = ports.filter((port) => port.type === ETHERNET);
  const sum = (pick: (port: Port) => number | null): number =>
    cables.reduce((total, port) => total + (pick(port) ?? 0), 0);
  const both = bitRatePair(
    sum((port) => port.inBps),
    sum((port) => port.outBps),
  );
  return [
    { name: "inOut", quantity: both },
    { name: "portsUp", quantity: { value: String(counts.up), unit: `${of} ${counts.total}` } },
  ];
}
