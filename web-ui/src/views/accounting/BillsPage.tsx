import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { billsQuery } from "../../api/bills";
import { useMay } from "../../app/queries";
import { Button } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { Empty, Failure, Loading } from "../../components/states";
import { useBreadcrumb } from "../../frame/crumbs";
import "../performance/performance.css";
import { PerformanceFrame } from "../performance/PerformanceFrame";
import "./accounting.css";
import { BillForm } from "./BillForm";
import { BillTable } from "./BillTable";

/** Who is billed for which ports, and how far the running month has come. */
export function BillsPage() {
  const { t } = useTranslation("accounting");
  const { data, error, refetch } = useQuery(billsQuery);
  const mayChange = useMay("admin");
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  useBreadcrumb([{ text: t("performance:title"), to: "/performance" }, { text: t("title") }]);
  const add = (
    <Button look="primary" onClick={() => setAdding(true)}>
      <Icon name="plus" size={16} />
      {t("add")}
    </Button>
  );
  return (
    <PerformanceFrame current="bills">
      <div className="performance">
        <div className="performance-tools">
          <h1>{t("title")}</h1>
          <span className="gap" />
          {mayChange && data && data.length > 0 ? add : null}
        </div>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Loading /> : null}
        {data?.length === 0 ? (
          <Empty title={t("empty.title")}>
            <p>{t(mayChange ? "empty.hint" : "empty.ask")}</p>
            {mayChange ? add : <Link to="/performance">{t("empty.rankings")}</Link>}
          </Empty>
        ) : null}
        {data && data.length > 0 ? <BillTable bills={data} /> : null}
        {adding ? (
          <BillForm
            onClose={() => setAdding(false)}
            onSaved={(bill) =>
              void navigate({ to: "/performance/bills/$id", params: { id: bill.id } })
            }
          />
        ) : null}
      </div>
    </PerformanceFrame>
  );
}
