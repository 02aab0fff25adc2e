import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { DeviceDetail } from "../../api/types";
import { StatusShape } from "../../components/StatusShape";
import { ageOf, span } from "../../domain/age";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { useRoleName } from "../incidents/useRoleName";
import { DeviceActions } from "./DeviceActions";
import { StatusStrip } from "./StatusStrip";
import { inWords } from "../../i18n/words";

export function DeviceHead({ device }: { readonly device: DeviceDetail }) {
  const { t } = useTranslation("devices");
  const now = useNow(1);
  const roleName = useRoleName();
  const { snmp } = device;
  const seen = device.lastSeen
    ? t("facts.seen", { age: ageOf(device.lastSeen, now, language()) })
    : t("facts.never");
  return (
    <header className="device-head">
      <div className="device-facts">
        <div className="device-name">
          <StatusShape
            status={device.status}
            size={18}
            label={t(`common:status.${device.status}`)}
          />
          <h1>{device.name}</h1>
          {device.status === "up" ? null : (
            <span className={`secondary text-${device.status}`}>
              {t(`common:status.${device.status}`)}
              {device.statusReason ? `: ${inWords(device.statusReason, device.statusWords)}` : null}
            </span>
          )}
        </div>
        <Facts
          className="device-fact-line"
          facts={[
            device.address,
            [device.site, device.location].filter(Boolean).join(", "),
            [device.vendor, device.model].filter(Boolean).join(" "),
            [device.os, device.version].filter(Boolean).join(" "),
            device.role && roleName(device.role),
          ]}
        />
        <Facts
          className="device-fact-line muted"
          facts={[
            device.uptimeSeconds === null
              ? ""
              : t("facts.up", { span: span(device.uptimeSeconds, language()) }),
            snmp.kind === "none"
              ? t("facts.noSnmp")
              : `SNMPv${snmp.version}${snmp.credential ? ` ${snmp.credential}` : ""}`,
            t("facts.polled", { seconds: device.polledEverySeconds, seen }),
            device.serial,
            device.enabled ? "" : t("facts.disabled"),
            device.tags.map((tag) => `#${tag}`).join(" "),
          ]}
        />
      </div>
      <StatusStrip device={device.id} />
      <div className="device-actions">
        <Link className="button" to="/" search={{ focus: device.id }}>
          {t("action.map")}
        </Link>
        <DeviceActions device={device} />
      </div>
    </header>
  );
}

function Facts({
  facts,
  className,
}: {
  readonly facts: readonly ReactNode[];
  readonly className: string;
}) {
  const known = facts.filter(Boolean);
  return (
    <p className={className}>
      {known.map((fact, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the facts have a fixed order
        <Fragment key={index}>
          {index > 0 ? <span className="fact-dot"> · </span> : null}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}
