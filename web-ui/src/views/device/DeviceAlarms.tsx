import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { DeviceDetail } from "../../api/types";
import { Icon } from "../../components/Icon";
import { StatusShape } from "../../components/StatusShape";
import { ageOf } from "../../domain/age";
import { statusOfSeverity } from "../../domain/status";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { inWords } from "../../i18n/words";

/** The open alarms of the device, each a step away from its incident. */
export function DeviceAlarms({ device }: { readonly device: DeviceDetail }) {
  const { t } = useTranslation("devices");
  const now = useNow(10);
  if (device.openAlarms.length === 0) return null;
  return (
    <ul className="device-alarms" aria-label={t("alarms")}>
      {device.openAlarms.map((alarm) => (
        <li key={alarm.id}>
          <StatusShape
            status={statusOfSeverity(alarm.severity)}
            label={t(`common:status.${statusOfSeverity(alarm.severity)}`)}
          />
          <span>{inWords(alarm.text, alarm.textWords)}</span>
          <span className="muted">{ageOf(alarm.openedAt, now, language())}</span>
          {alarm.suppressed ? (
            <span className="muted" title={alarm.suppressedReason}>
              <Icon name="silent" size={14} /> {alarm.suppressedReason}
            </span>
          ) : null}
          {alarm.incident ? (
            <Link to="/incidents" search={{ open: alarm.incident }}>
              INC-{alarm.incident}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
