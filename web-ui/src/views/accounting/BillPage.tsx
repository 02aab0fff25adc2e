import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { billQuery, statementQuery, statementsQuery } from "../../api/bills";
import type { Bill, StatementSummary } from "../../api/types";
import { Empty, Failure, Loading } from "../../components/states";
import { useBreadcrumb } from "../../frame/crumbs";
import "../performance/performance.css";
import { PerformanceFrame } from "../performance/PerformanceFrame";
import "./accounting.css";
import { BillActions } from "./BillActions";
import { StatementView } from "./StatementView";

const route = getRouteApi("/shell/performance/bills/$id");

/** One bill, month by month. */
export function BillPage() {
  const { id } = route.useParams();
  const bill = useQuery(billQuery(id));
  const months = useQuery(statementsQuery(id));
  const error = bill.error ?? months.error;
  return (
    <PerformanceFrame current="bills">
      {error ? (
        <Failure
          error={error}
          onRetry={() => {
            void bill.refetch();
            void months.refetch();
          }}
        />
      ) : bill.data && months.data ? (
        <Body bill={bill.data} months={months.data.items} />
      ) : (
        <Loading />
      )}
    </PerformanceFrame>
  );
}

interface BodyProps {
  readonly bill: Bill;
  readonly months: readonly StatementSummary[];
}

function Body({ bill, months }: BodyProps) {
  const { t } = useTranslation("accounting");
  const { month: wanted } = route.useSearch();
  const month = wanted ?? months[0]?.month;
  useBreadcrumb([
    { text: t("performance:title"), to: "/performance" },
    { text: t("title"), to: "/performance/bills" },
    { text: bill.name },
  ]);
  return (
    <div className="performance">
      <div className="performance-tools">
        <h1>{bill.name}</h1>
        <span className="muted secondary">{t("ports", { count: bill.portCount })}</span>
        <span className="gap" />
        <BillActions bill={bill} month={month} />
      </div>
      <Months months={months} current={month} />
      {month ? (
        <Month bill={bill} month={month} />
      ) : (
        <Empty title={t("noStatement")}>
          <p>{t("noStatementHint")}</p>
        </Empty>
      )}
    </div>
  );
}

interface MonthsProps {
  readonly months: readonly StatementSummary[];
  readonly current: string | undefined;
}

function Months({ months, current }: MonthsProps) {
  const { t } = useTranslation("accounting");
  const { id } = route.useParams();
  return (
    <nav className="months" aria-label={t("months")}>
      {months.map(({ month, state }) => (
        <Link
          key={month}
          className="chip"
          to="/performance/bills/$id"
          params={{ id }}
          search={{ month }}
          aria-current={month === current ? "page" : undefined}
        >
          {month}
          {state === "frozen" ? null : <span className="muted">{t(`state.${state}`)}</span>}
        </Link>
      ))}
    </nav>
  );
}

function Month({ bill, month }: { readonly bill: Bill; readonly month: string }) {
  const { data, error, refetch } = useQuery(statementQuery(bill.id, month));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return data ? <StatementView statement={data} zone={bill.zone} /> : <Loading />;
}
