import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { neighboursQuery } from "../../api/devices";
import type { Incident, Root } from "../../api/types";
import { statusOfSeverity } from "../../domain/status";

interface Props {
  readonly incident: Incident;
  readonly root: Root;
}

const clip = (text: string): string => (text.length > 16 ? `${text.slice(0, 15)}…` : text);

/** The broken path as three nodes: the last neighbour that answers, the cause, and what is behind it; of a cable its ends. */
export function CausePath({ incident, root }: Props) {
  const { t } = useTranslation("incidents");
  const { data } = useQuery({
    ...neighboursQuery(root.device),
    enabled: root.kind !== "bongsu",
  });
  const cable = data?.items.find(({ link }) => link === root.object);
  const near = cable ?? data?.items.find((one) => one.status === "up" || one.status === "degraded");
  const open = !incident.resolvedAt;
  const status = open ? statusOfSeverity(incident.severity) : "up";
  const behind = incident.impactedCount;
  const names = [
    near?.remote.name,
    root.name,
    behind > 0 ? t("behind", { count: behind }) : undefined,
  ];
  return (
    <svg
      className="cause"
      viewBox="-14 0 386 92"
      role="img"
      aria-label={names.filter(Boolean).join(" → ")}
    >
      {near ? (
        <>
          <path className={open ? `cause-cut cause-${status}` : "cause-link"} d="M58 34H166" />
          {open ? (
            <path className={`cause-cross cause-${status}`} d="M107 29l10 10M117 29l-10 10" />
          ) : null}
          <circle className="cause-node" cx="40" cy="34" r="16" />
          <text x="40" y="70">
            {clip(near.remote.name)}
          </text>
          <text className="cause-sub" x="40" y="84">
            {clip(near.remote.port || t("common:status.up"))}
          </text>
        </>
      ) : null}
      {behind > 0 ? <path className="cause-behind" d="M202 34H310" /> : null}
      {cable ? (
        <circle className="cause-node" cx="184" cy="34" r="16" />
      ) : (
        <rect
          className={`cause-root cause-${status}`}
          x="170"
          y="20"
          width="28"
          height="28"
          rx="4"
        />
      )}
      <text x="184" y="70">
        {clip(root.name)}
      </text>
      <text className="cause-sub" x="184" y="84">
        {clip(cable?.localPort ?? (root.objectName || root.site))}
      </text>
      {behind > 0 ? (
        <>
          <path className="cause-diamond" d="M328 18l16 16-16 16-16-16Z" />
          <text x="328" y="70">
            {t("behind", { count: behind })}
          </text>
          <text className="cause-sub" x="328" y="84">
            {t("silent")}
          </text>
        </>
      ) : null}
    </svg>
  );
}
