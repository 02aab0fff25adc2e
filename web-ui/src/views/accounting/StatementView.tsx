import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Statement } from "../../api/types";
import { Amount } from "../../components/controls";
import "../../components/figures.css";
import { StatusShape } from "../../components/StatusShape";
import "../../components/table.css";
import { money, usageOf } from "../../domain/bills";
import { bitRate, bytes, percent, significant, written, type Quantity } from "../../domain/units";

/** The day of an instant where the bill's days begin: `2026-11-01`. */
const day = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(instant);

interface Props {
  readonly statement: Statement;
  readonly zone: string;
}

/** One month of a bill: what was measured, what it costs, how much of it was measured, and by port. */
export function StatementView({ statement, zone }: Props) {
  const { t } = useTranslation("accounting");
  return (
    <div className="statement">
      <p className="muted secondary">
        {t("period", {
          from: day(Date.parse(statement.from), zone),
          to: day(Date.parse(statement.to) - 1, zone),
        })}{" "}
        · {t(`stateLong.${statement.state}`)}
      </p>
      <Figures statement={statement} />
      <p className="secondary statement-coverage">
        {statement.partial ? (
          <StatusShape status="degraded" label={t("common:status.degraded")} />
        ) : null}
        <span className={statement.partial ? "text-degraded" : "muted"}>
          {t("coverage", { share: significant(statement.coveragePercent) })}
          {statement.partial ? ` ${t("partial")}` : null}
        </span>
      </p>
      <Ports statement={statement} />
    </div>
  );
}

function Figures({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation("accounting");
  const { measured, covered, ratio } = usageOf(statement);
  const over = statement.overuse > 0;
  const fee = (amount: string): Quantity => money(amount, statement.currency);
  const figures: readonly (readonly [string, Quantity, boolean?])[] = [
    [t("figure.measured"), measured],
    [t("figure.covered"), covered ?? { value: "–", unit: "" }],
    [t("figure.share"), percent(ratio), over],
    [
      t("figure.overuse"),
      { value: significant(statement.overuse), unit: statement.overuseUnit },
      over,
    ],
    [t("figure.baseFee"), fee(statement.baseFee)],
    [t("figure.overuseFee"), fee(statement.overuseFee)],
    [t("figure.total"), fee(statement.total)],
  ];
  return (
    <dl className="figures">
      {figures.map(([name, quantity, loud]) => (
        <div key={name}>
          <dt className="muted secondary">{name}</dt>
          <dd className={loud ? "text-degraded" : undefined}>
            {loud ? <StatusShape status="degraded" size={14} label={t("over")} /> : null}{" "}
            <Amount {...quantity} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Ports({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation("accounting");
  if (statement.ports.length === 0) return <p className="muted">{t("noPorts")}</p>;
  const rank = { rank: statement.percentile ?? 95 };
  return (
    <table className="table statement-ports">
      <thead>
        <tr>
          <th scope="col">{t("column.port")}</th>
          <th scope="col">{t("column.description")}</th>
          <th scope="col" className="number">
            {t("column.inBytes")}
          </th>
          <th scope="col" className="number">
            {t("column.outBytes")}
          </th>
          <th scope="col" className="number">
            {t("column.inRate", rank)}
          </th>
          <th scope="col" className="number">
            {t("column.outRate", rank)}
          </th>
          <th scope="col" className="number">
            {t("column.coverage")}
          </th>
        </tr>
      </thead>
      <tbody>
        {statement.ports.map((port) => (
          <tr key={`${port.device} ${port.instance}`}>
            <th scope="row" className="table-name">
              <Link
                className="plain-link"
                to="/devices/$id/ports/$port"
                params={{ id: port.device, port: port.instance }}
              >
                {port.deviceName} <span className="object-part">{port.instanceName}</span>
              </Link>
            </th>
            <td className="muted">{port.alias}</td>
            <td className="number">{written(bytes(port.inBytes))}</td>
            <td className="number">{written(bytes(port.outBytes))}</td>
            <td className="number">{written(bitRate(port.inBps))}</td>
            <td className="number">{written(bitRate(port.outBps))}</td>
            <td className="number muted">{significant(port.coveragePercent)} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
