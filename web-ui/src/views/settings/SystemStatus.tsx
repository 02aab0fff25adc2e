import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { selfStatusQuery } from "../../api/settings";
import type { SelfStatus } from "../../api/types";
import { Failure, Loading } from "../../components/states";
import { StatusShape } from "../../components/StatusShape";
import { span } from "../../domain/age";
import { STATUSES, type Status } from "../../domain/status";
import { count, si, written } from "../../domain/units";
import { language } from "../../i18n";
import { Durability } from "./Durability";
import { Equation } from "./Equation";
import { SampleStore } from "./SampleStore";
import { Skipped } from "./Skipped";
import { Timeouts } from "./Timeouts";
import { WorkFigures } from "./WorkFigures";

/** How Bongsu itself is doing: components, and the sums that must come out. */
export function SystemStatus() {
  const { t } = useTranslation("settings");
  const { data, error, isPending, refetch } = useQuery(selfStatusQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Loading />;
  const { polls, samples } = data;
  return (
    <>
      <p className="muted secondary">
        {t("status.version", { version: data.version, span: span(data.uptimeSeconds, language()) })}
      </p>
      <Components components={data.components} />
      <WorkFigures status={data} />
      <Equation
        title={t("status.polls")}
        total={["started", polls.started]}
        parts={[
          ["answered", polls.answered],
          ["partial", polls.partial],
          ["silent", polls.silent],
          ["refused", polls.refused],
          ["skipped", polls.skipped],
          ["inFlight", polls.inFlight],
        ]}
      />
      <Equation
        title={t("status.samples")}
        total={["produced", samples.produced]}
        parts={[
          ["stored", samples.stored],
          ["dropped", samples.dropped],
          ["queued", samples.queued],
        ]}
        note={t("status.live", {
          clients: count(data.live.clients),
          dropped: count(data.live.dropped),
        })}
      />
      <Skipped skipped={polls.skippedBy} />
      <Timeouts status={data} />
      <Durability status={data.durability} />
      {data.store ? <SampleStore store={data.store} /> : null}
      <Counts counts={data.devices} />
      <Slowest slowest={data.slowest} />
    </>
  );
}

const SHOWN_AS: Record<string, Status> = { up: "up", degraded: "degraded", down: "down" };

function Components({ components }: { readonly components: SelfStatus["components"] }) {
  const { t } = useTranslation("settings");
  return (
    <ul className="components">
      {components.map((one) => {
        const status = SHOWN_AS[one.status] ?? "unknown";
        return (
          <li key={one.name}>
            <StatusShape status={status} label={t(`common:status.${status}`)} />
            <strong>{t(`component.${one.name}`, { defaultValue: one.name })}</strong>
            <span className="muted">{one.message}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Counts({ counts }: { readonly counts: SelfStatus["devices"] }) {
  const { t } = useTranslation("settings");
  return (
    <section>
      <h2>{t("status.devices")}</h2>
      <ul className="counts">
        {STATUSES.toReversed().map((status) => (
          <li key={status}>
            <StatusShape status={status} />{" "}
            <Link className="plain-link" to="/devices" search={{ status }}>
              {count(counts[status])} {t(`common:status.${status}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Slowest({ slowest }: { readonly slowest: SelfStatus["slowest"] }) {
  const { t } = useTranslation("settings");
  if (slowest.length === 0) return null;
  return (
    <section>
      <h2>{t("status.slowest")}</h2>
      <table className="table settings-table">
        <thead>
          <tr>
            <th scope="col">{t("status.device")}</th>
            <th scope="col">{t("status.plan")}</th>
            <th scope="col" className="number">
              {t("status.took")}
            </th>
          </tr>
        </thead>
        <tbody>
          {slowest.map((one) => (
            <tr key={`${one.device} ${one.plan}`}>
              <th scope="row">
                <Link className="plain-link" to="/devices/$id" params={{ id: one.device }}>
                  {one.name}
                </Link>
              </th>
              <td>{t(`plan.${one.plan}`)}</td>
              <td className="number">{written(si(one.seconds, "s"))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
