import { getRouteApi, Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { Device } from "../../api/types";
import { uiScale } from "../../app/theme";
import { Amount } from "../../components/controls";
import { StatusShape } from "../../components/StatusShape";
import "../../components/table.css";
import { ageOf } from "../../domain/age";
import { NO_QUANTITY, si } from "../../domain/units";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { inWords } from "../../i18n/words";

interface Props {
  readonly devices: readonly Device[];
  readonly total: number;
  readonly onEnd: () => void;
}

const COLUMNS = [
  ["status", "status"],
  ["name", "name"],
  ["address", "address"],
  ["site", "site"],
  ["role", undefined],
  ["model", undefined],
  ["rtt", undefined],
  ["loss", undefined],
  ["seen", undefined],
] as const;

/** Only the rows in sight are in the document; the next page is fetched when the end comes near. */
export function DeviceTable({ devices, total, onEnd }: Props) {
  const { t } = useTranslation("devices");
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: devices.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32 * uiScale(),
    overscan: 20,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= devices.length - 40) onEnd();
  }, [last, devices.length, onEnd]);
  const above = items[0]?.start ?? 0;
  const below = rows.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <div
      className="devices-scroll"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t("title")}
    >
      <table className="table devices-table" aria-rowcount={total + 1}>
        <thead>
          <tr>
            {COLUMNS.map(([name, sort]) => (
              <Head key={name} name={name} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? <Spacer height={above} /> : null}
          {items.map((item) => {
            const device = devices[item.index];
            return device ? <Row key={device.id} device={device} place={item.index + 2} /> : null;
          })}
          {below > 0 ? <Spacer height={below} /> : null}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} className="spacer" style={{ height }} />
    </tr>
  );
}

const route = getRouteApi("/shell/devices");

function Head({ name, sort }: { readonly name: string; readonly sort: string | undefined }) {
  const { t } = useTranslation("devices");
  const { sort: current = "status", order } = route.useSearch();
  const classes = `col-${name}${["rtt", "loss", "seen"].includes(name) ? " number" : ""}`;
  if (!sort) {
    return (
      <th scope="col" className={classes}>
        {t(`column.${name}`)}
      </th>
    );
  }
  const here = current === sort;
  const down = order === "desc";
  return (
    <th
      scope="col"
      className={classes}
      aria-sort={here ? (down ? "descending" : "ascending") : "none"}
    >
      <Link
        className="sort"
        to="/devices"
        search={(before) => ({ ...before, sort, order: here && !down ? "desc" : undefined })}
      >
        {t(`column.${name}`)}
        {here ? (down ? " ↓" : " ↑") : ""}
      </Link>
    </th>
  );
}

function Row({ device, place }: { readonly device: Device; readonly place: number }) {
  const { t } = useTranslation("devices");
  const now = useNow(10);
  const word = t(`common:status.${device.status}`);
  const loud = device.status !== "up" && device.status !== "unknown";
  const loss =
    device.lossPercent === null
      ? NO_QUANTITY
      : { value: String(Number(device.lossPercent.toFixed(1))), unit: "%" };
  return (
    <tr aria-rowindex={place} className={device.enabled ? undefined : "device-off"}>
      <td title={inWords(device.statusReason, device.statusWords)}>
        <StatusShape status={device.status} />{" "}
        <span className={loud ? `text-${device.status}` : "muted"}>{word}</span>
      </td>
      <th scope="row" className="table-name">
        <Link className="plain-link" to="/devices/$id" params={{ id: device.id }}>
          {device.name}
        </Link>
      </th>
      <td>{device.address}</td>
      <td>{device.site}</td>
      <td>{device.role}</td>
      <td title={`${device.vendor} ${device.model}`}>
        {device.vendor} {device.model}
      </td>
      <td className="number">
        <Amount {...si(device.rttSeconds, "s")} />
      </td>
      <td className="number">
        <Amount {...loss} />
      </td>
      <td className="number muted">{ageOf(device.lastSeen, now, language())}</td>
    </tr>
  );
}
