import type { Ref } from "react";
import { useTranslation } from "react-i18next";

import { StatusShape } from "../../components/StatusShape";
import { count } from "../../domain/units";
import { SegmentShape } from "./SegmentShape";
import { SubnetShape } from "./SubnetShape";
import type { ShownNetwork } from "./useNetwork";

const OVERVIEW = ["up", "unreachable", "degraded", "maintenance", "down", "unknown"] as const;
const INSIDE = ["down", "unreachable", "degraded", "up"] as const;
const IN_INCIDENT = {
  down: "legend.root",
  unreachable: "legend.silent",
  degraded: "common:status.degraded",
  up: "common:status.up",
} as const;
const SPEEDS = [
  ["10", 3],
  ["40", 4.6],
  ["100", 6.6],
  ["400 G", 8.4],
] as const;

interface Props {
  readonly network: ShownNetwork;
  /** An incident is shown: its cause and what is silent behind it are named. */
  readonly incident: boolean;
  /** The VLAN that the map shows. */
  readonly vlan?: string | undefined;
  /** Told of the card, so that names of the map keep clear of it. */
  readonly box: Ref<HTMLDivElement>;
}

/** What shapes and link colours mean: a card over the whole map, one line of what is there inside a site. */
export function Legend({ network, incident, vlan, box }: Props) {
  const { t } = useTranslation("map");
  return network.site !== undefined ? (
    <Line network={network} incident={incident} box={box} />
  ) : (
    <div ref={box} className="map-float map-legend" role="note" aria-label={t("legend.label")}>
      <p className="section-label">{t("legend.status")}</p>
      <ul className="map-legend-statuses">
        {OVERVIEW.map((status) => (
          <li key={status}>
            <StatusShape status={status} /> {t(`common:status.${status}`)}
          </li>
        ))}
        {network.shown.nodes.some(({ segment }) => segment) ? (
          <li className="map-legend-wide">
            <SegmentShape /> {t("legend.segment")}
          </li>
        ) : null}
        {network.layerThree ? (
          <li className="map-legend-wide">
            <SubnetShape /> {t("legend.subnet")}
          </li>
        ) : null}
        {vlan === undefined ? null : (
          <>
            <li className="map-legend-wide">
              <VlanSign /> {t("legend.vlan", { vlan })}
            </li>
            <li className="map-legend-wide">
              <VlanSign cut /> {t("legend.cut")}
            </li>
          </>
        )}
      </ul>
      <p className="section-label">{t("legend.load")}</p>
      <Scale />
      <ul className="map-legend-speeds">
        {SPEEDS.map(([speed, width]) => (
          <li key={speed}>
            <svg viewBox="0 0 14 10" width="0.875rem" height="0.625rem" aria-hidden="true">
              <rect x="0" y={5 - width / 2} width="14" height={width} />
            </svg>
            {speed}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the map draws around a site that a VLAN is in, or where it is cut. */
function VlanSign({ cut }: { readonly cut?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1rem"
      height="1rem"
      aria-hidden="true"
      className={cut ? "map-vlan-cut" : "map-vlan"}
    >
      {cut ? <path d="M5.4 3v10M10.6 3v10" /> : <circle cx="8" cy="8" r="6.5" />}
    </svg>
  );
}

function Line({ network: { shown }, incident, box }: Omit<Props, "vlan">) {
  const { t } = useTranslation("map");
  const isUnknown = shown.nodes.some(
    ({ isSite, managed, segment, status }) =>
      !isSite && !segment && (!managed || status === "unknown"),
  );
  const isShared = shown.nodes.some(({ segment }) => segment);
  const folded = shown.nodes.reduce((most, { endpoints = 0 }) => Math.max(most, endpoints), 0);
  return (
    <div
      ref={box}
      className="map-float map-legend map-legend-line"
      role="note"
      aria-label={t("legend.label")}
    >
      {INSIDE.map((status) => (
        <span key={status}>
          <StatusShape status={status} />{" "}
          {t(incident ? IN_INCIDENT[status] : `common:status.${status}`)}
        </span>
      ))}
      {isUnknown ? (
        <span>
          <StatusShape status="unknown" /> {t("common:status.unknown")}
        </span>
      ) : null}
      {isShared ? (
        <span>
          <SegmentShape /> {t("legend.segment")}
        </span>
      ) : null}
      {folded > 0 ? (
        <span className="muted">
          +{count(folded)} {t("legend.endpoints")}
        </span>
      ) : null}
      <span className="muted">
        {t("legend.short")} <Scale />
      </span>
    </div>
  );
}

function Scale() {
  return (
    <div className="map-scale">
      <div className="map-scale-bar" aria-hidden="true">
        <span className="map-scale-ramp" />
        <span className="map-scale-over" />
      </div>
      <div className="map-scale-ticks muted">
        <span>0</span>
        <span>50</span>
        <span>100 %</span>
        <span>&gt;</span>
      </div>
    </div>
  );
}
