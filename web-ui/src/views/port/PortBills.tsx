import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { billsQuery, runningStatementQuery, statementQuery } from "../../api/bills";
import type { Bill, DeviceDetail, Port } from "../../api/types";
import { Failure } from "../../components/states";
import { billsOf } from "../../domain/bills";
import { bitRate, bytes, significant, written } from "../../domain/units";

interface Props {
  readonly device: DeviceDetail;
  readonly port: Port;
}

/** What the port has used in the running month of each bill that counts it. */
export function PortBills({ device, port }: Props) {
  const { t } = useTranslation("ports");
  const { data, error } = useQuery(billsQuery);
  const bills = billsOf(port, device, data ?? []);
  return (
    <section className="neighbours" aria-labelledby="port-bills">
      <div className="panel-head">
        <h2 id="port-bills">{t("bills.title")}</h2>
      </div>
      {error ? <Failure error={error} /> : null}
      {data && bills.length === 0 ? (
        <p className="muted panel-note">
          {t("bills.none")} <Link to="/performance/bills">{t("bills.go")}</Link>
        </p>
      ) : null}
      <ul className="port-bills">
        {bills.map((bill) => (
          <BillUse key={bill.id} bill={bill} device={device.id} port={port.id} />
        ))}
      </ul>
    </section>
  );
}

interface UseProps {
  readonly bill: Bill;
  readonly device: string;
  readonly port: string;
}

function BillUse({ bill, device, port }: UseProps) {
  const { t } = useTranslation("ports");
  const running = useQuery(runningStatementQuery(bill.id));
  const month = running.data?.month;
  const { data } = useQuery({
    ...statementQuery(bill.id, month ?? ""),
    enabled: month !== undefined,
  });
  const used = data?.ports.find((one) => one.device === device && one.instance === port);
  return (
    <li>
      <Link to="/performance/bills/$id" params={{ id: bill.id }} search={{ month }}>
        {bill.name}
      </Link>{" "}
      <span className="muted">{month}</span>
      {used ? (
        <dl className="port-use">
          <dt className="muted">{t("bills.volume")}</dt>
          <dd>
            {written(bytes(used.inBytes))} / {written(bytes(used.outBytes))}
          </dd>
          <dt className="muted">
            {t("bills.percentile", { rank: String(data?.percentile ?? 95) })}
          </dt>
          <dd>
            {written(bitRate(used.inBps))} / {written(bitRate(used.outBps))}
          </dd>
          <dt className="muted">{t("bills.coverage")}</dt>
          <dd>{significant(used.coveragePercent)} %</dd>
        </dl>
      ) : null}
    </li>
  );
}
