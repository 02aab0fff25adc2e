import { useTranslation } from "react-i18next";

import type { DeviceDetail, Port } from "../../api/types";
import { StatusShape } from "../../components/StatusShape";
import { moment } from "../../domain/age";
import { troubledPorts } from "../../domain/portTrouble";
import { statusOfSeverity } from "../../domain/status";
import { rate, written } from "../../domain/units";
import { inWords } from "../../i18n/words";
import { shortPort } from "../../map/model/portName";
import { useNow } from "../../store/now";
import "./devicePanel.css";
import type { PartProps } from "./part";

const MOST = 4;

interface Props extends Pick<PartProps, "change"> {
  readonly device: DeviceDetail | undefined;
  readonly ports: readonly Port[];
}

/** What is wrong with a device right now: its open alarms with their times, and ports that count errors or drop. */
export function DeviceTroubles({ device, ports, change }: Props) {
  const { t } = useTranslation("map");
  const now = useNow(60);
  const alarms = device?.openAlarms ?? [];
  const troubled = troubledPorts(ports);
  return (
    <>
      {alarms.length > 0 ? (
        <section>
          <h3 className="section-label">{t("panel.alarms", { count: alarms.length })}</h3>
          <ul className="map-alarms">
            {alarms.map(({ id, severity, text, textWords, openedAt, incident }) => (
              <li key={id}>
                <StatusShape
                  status={statusOfSeverity(severity)}
                  label={t(`common:status.${statusOfSeverity(severity)}`)}
                />
                <span>
                  {inWords(text, textWords)}{" "}
                  {incident ? (
                    <button
                      type="button"
                      className="map-row-button"
                      onClick={() => change({ incident, focus: undefined })}
                    >
                      INC-{incident}
                    </button>
                  ) : null}
                </span>
                <time className="muted number" dateTime={openedAt}>
                  {moment(openedAt, now, true)}
                </time>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {ports.length > 0 ? (
        <section>
          <h3 className="section-label">{t("panel.errors")}</h3>
          {troubled.length === 0 ? <p className="muted">{t("panel.noErrors")}</p> : null}
          <ul className="map-alarms">
            {troubled.slice(0, MOST).map(({ port, errors, discards }) => (
              <li key={port.id}>
                <StatusShape status="degraded" label={t("common:status.degraded")} />
                <span>{shortPort(port.name)}</span>
                <span className="muted number">
                  {t("panel.errorRates", {
                    errors: written(rate(errors)),
                    discards: written(rate(discards)),
                  })}
                </span>
              </li>
            ))}
          </ul>
          {troubled.length > MOST ? (
            <p className="muted">{t("asking:weak.more", { count: troubled.length - MOST })}</p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
