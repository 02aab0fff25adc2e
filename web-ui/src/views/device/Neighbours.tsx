import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { DeviceDetail, Neighbour } from "../../api/types";
import { Failure } from "../../components/states";
import { StatusShape } from "../../components/StatusShape";
import "../../components/table.css";

interface Props {
  readonly neighbours: readonly Neighbour[] | undefined;
  readonly error: unknown;
  readonly findings: DeviceDetail["findings"];
}

const NONE: readonly Neighbour[] = [];

export function Neighbours({ neighbours = NONE, error, findings }: Props) {
  const { t } = useTranslation("devices");
  const protocols = [...new Set(neighbours.flatMap((one) => one.evidence))];
  return (
    <section className="neighbours" aria-labelledby="neighbours-title">
      <div className="panel-head">
        <h2 id="neighbours-title">{t("neighbours.title")}</h2>
        <span className="muted secondary">
          {neighbours.length > 0
            ? t("neighbours.by", {
                count: neighbours.length,
                protocols: protocols.join(", ").toUpperCase(),
              })
            : null}
        </span>
      </div>
      {error ? <Failure error={error} /> : null}
      {neighbours.length === 0 && !error ? (
        <p className="muted panel-note">{t("neighbours.none")}</p>
      ) : null}
      {neighbours.length > 0 ? (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("neighbours.device")}</th>
              <th scope="col">{t("neighbours.port")}</th>
              <th scope="col" className="number">
                {t("neighbours.confidence")}
              </th>
            </tr>
          </thead>
          <tbody>
            {neighbours.map((one) => (
              <Row key={one.link} one={one} />
            ))}
          </tbody>
        </table>
      ) : null}
      {findings.length > 0 ? (
        <>
          <div className="panel-head">
            <h2>{t("findings")}</h2>
          </div>
          <ul className="findings">
            {findings.map((finding) => (
              <li key={`${finding.category} ${finding.text}`}>
                <span className="tag">{finding.category}</span> {finding.text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Row({ one }: { readonly one: Neighbour }) {
  const { t } = useTranslation("devices");
  const status = one.managed ? one.status : "unknown";
  return (
    <tr title={[one.evidence.join(", "), one.note].filter(Boolean).join(". ")}>
      <th scope="row">
        <StatusShape
          status={status}
          label={one.managed ? t(`common:status.${status}`) : t("neighbours.unmanaged")}
        />{" "}
        {one.managed ? (
          <Link className="plain-link" to="/devices/$id" params={{ id: one.remote.device }}>
            {one.remote.name}
          </Link>
        ) : (
          one.remote.name
        )}
      </th>
      <td>
        {one.localPort}
        {one.remote.port ? <span className="muted"> → {one.remote.port}</span> : null}
        {one.remembered ? (
          <span className="muted" title={t("map:panel.rememberedHint")}>
            {" "}
            · {t("map:panel.remembered")}
          </span>
        ) : null}
      </td>
      <td className="number muted">{one.confidence.toFixed(2)}</td>
    </tr>
  );
}
