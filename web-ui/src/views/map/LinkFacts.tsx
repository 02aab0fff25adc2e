import { useTranslation } from "react-i18next";

import { LoadBar } from "../../components/LoadBar";
import { loadRatio } from "../../domain/load";
import { bitRate, percent, speed, written } from "../../domain/units";
import type { LinkState } from "../../map/model/network";
import { confidenceText, directionsOf, type NamedEnd } from "./linkText";

interface Facts {
  readonly status: LinkState;
  readonly speedBps: number | null;
  readonly inBps: number | null;
  readonly outBps: number | null;
  readonly evidence: readonly string[];
  readonly confidence: number;
}

interface Props {
  readonly link: Facts;
  readonly ends: readonly [NamedEnd, NamedEnd];
  /** How many cables this stands for, when it is the sum between two sites. */
  readonly cables?: number;
  /** The names stand above already. */
  readonly untitled?: boolean;
}

/** Load of each direction, speed, state, and why Bongsu believes in the link. */
export function LinkFacts({ link, ends: [a, b], cables, untitled }: Props) {
  const { t } = useTranslation("map");
  const [fromA, fromB] = directionsOf(a, b);
  return (
    <>
      {untitled ? null : (
        <p className="map-card-title">
          {a.name} ⇄ {b.name}
        </p>
      )}
      <dl className="map-facts">
        <dt>{fromA} →</dt>
        <dd>
          <Load bps={link.outBps} speedBps={link.speedBps} />
        </dd>
        <dt>{fromB} →</dt>
        <dd>
          <Load bps={link.inBps} speedBps={link.speedBps} />
        </dd>
        <dt>{t("link.speed")}</dt>
        <dd>
          {speed(link.speedBps)}
          {cables === undefined ? "" : ` · ${t("link.cables", { count: cables })}`}
        </dd>
        <dt>{t("link.state")}</dt>
        <dd>{t(`linkState.${link.status}`)}</dd>
        {link.evidence.length > 0 ? (
          <>
            <dt>{t("link.evidence")}</dt>
            <dd>
              {link.evidence.join(", ").toUpperCase()}{" "}
              <span className="muted">· {confidenceText(link.confidence)}</span>
            </dd>
          </>
        ) : null}
      </dl>
    </>
  );
}

function Load({
  bps,
  speedBps,
}: {
  readonly bps: number | null;
  readonly speedBps: number | null;
}) {
  const { t } = useTranslation("map");
  const ratio = loadRatio(bps, speedBps);
  if (bps === null) return <span className="muted">{t("link.noValue")}</span>;
  return (
    <>
      <LoadBar ratio={ratio} label={ratio === null ? t("link.noValue") : written(percent(ratio))} />{" "}
      {written(bitRate(bps))}{" "}
      {ratio === null ? null : <span className="muted">{written(percent(ratio))}</span>}
    </>
  );
}
