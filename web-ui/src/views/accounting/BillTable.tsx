import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { runningStatementQuery } from "../../api/bills";
import type { Bill, StatementSummary } from "../../api/types";
import { Amount } from "../../components/controls";
import "../../components/table.css";
import { money } from "../../domain/bills";
import { significant } from "../../domain/units";
import { UsageBar } from "./UsageBar";

export function BillTable({ bills }: { readonly bills: readonly Bill[] }) {
  const { t } = useTranslation("accounting");
  return (
    <table className="table bill-table">
      <thead>
        <tr>
          <th scope="col">{t("column.name")}</th>
          <th scope="col">{t("column.kind")}</th>
          <th scope="col" className="number">
            {t("column.ports")}
          </th>
          <th scope="col">{t("column.month")}</th>
          <th scope="col" className="col-usage">
            {t("column.usage")}
          </th>
          <th scope="col" className="number">
            {t("column.total")}
          </th>
          <th scope="col" className="number">
            {t("column.coverage")}
          </th>
        </tr>
      </thead>
      <tbody>
        {bills.map((bill) => (
          <Row key={bill.id} bill={bill} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ bill }: { readonly bill: Bill }) {
  const { t } = useTranslation("accounting");
  const { data: running } = useQuery(runningStatementQuery(bill.id));
  return (
    <tr>
      <th scope="row" className="table-name">
        <Link className="plain-link" to="/performance/bills/$id" params={{ id: bill.id }}>
          {bill.name}
        </Link>
      </th>
      <td>
        {bill.kind === "percentile"
          ? t("kindOf.percentile", { rank: bill.percentile ?? 95 })
          : t("kindOf.volume")}
        , {t(`direction.${bill.direction}`)}
      </td>
      <td className="number">{bill.portCount}</td>
      <td>{running?.month ?? ""}</td>
      <td>{running ? <UsageBar statement={running} /> : null}</td>
      <td className="number">
        {running ? <Amount {...money(running.total, running.currency)} /> : null}
      </td>
      <Coverage running={running ?? undefined} />
    </tr>
  );
}

function Coverage({ running }: { readonly running: StatementSummary | undefined }) {
  const { t } = useTranslation("accounting");
  return (
    <td className="number muted" title={running?.partial ? t("partial") : undefined}>
      {running ? `${significant(running.coveragePercent)} %` : null}
    </td>
  );
}
