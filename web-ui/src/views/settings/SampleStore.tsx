import { useTranslation } from "react-i18next";

import type { SampleStore as Store } from "../../api/types";
import { Amount } from "../../components/controls";
import "../../components/figures.css";
import { StatusShape } from "../../components/StatusShape";
import { bytes, count, NO_QUANTITY, type Quantity } from "../../domain/units";
import { RoleTable } from "./RoleTable";

const KINDS = ["raw", "packed", "five_minutes", "hour"] as const;

/** Whether the disk will be full before everything is kept as long as it may be. */
export const willNotFit = (store: Store): boolean =>
  store.freeBytes !== null && store.expectedBytes - store.bytes > store.freeBytes;

/** What the samples take on disk, what they will take, and what is being packed. */
export function SampleStore({ store }: { readonly store: Store }) {
  const { t } = useTranslation("settings");
  const short = willNotFit(store);
  const packing = store.packing.filter((day) => day.state === "copying");
  const differing = store.packing.filter((day) => day.state === "differs");
  const figures: [string, Quantity][] = [
    ["now", bytes(store.bytes)],
    ["expected", bytes(store.expectedBytes)],
    ["free", store.freeBytes === null ? NO_QUANTITY : bytes(store.freeBytes)],
    ["partitions", { value: count(store.partitions), unit: "" }],
    ["frames", { value: store.framesPerSecond.toFixed(1), unit: "/s" }],
    ["packing", { value: count(packing.length), unit: "" }],
  ];
  return (
    <section>
      <h2>{t("store.title")}</h2>
      <dl className="figures status-figures">
        {figures.map(([name, quantity]) => (
          <div key={name}>
            <dt className="muted secondary">{t(`store.${name}`)}</dt>
            <dd className={short && name === "expected" ? "text-degraded" : undefined}>
              {short && name === "expected" ? (
                <StatusShape status="degraded" label={t("common:status.degraded")} />
              ) : null}{" "}
              <Amount {...quantity} />
            </dd>
          </div>
        ))}
      </dl>
      {short ? <p className="text-degraded secondary">{t("store.short")}</p> : null}
      {differing.length > 0 ? (
        <p className="text-degraded secondary">
          {t("store.differs", {
            days: differing.map((one) => `${one.group} ${one.day}`).join(", "),
          })}
        </p>
      ) : null}
      <KindTable store={store} />
      <RoleTable roles={store.roles} />
    </section>
  );
}

function KindTable({ store }: { readonly store: Store }) {
  const { t } = useTranslation("settings");
  const rows = KINDS.map((kind) => {
    const tables = store.tables.filter((table) => table.kind === kind);
    const sum = (of: (table: (typeof tables)[number]) => number) =>
      tables.reduce((total, table) => total + of(table), 0);
    return {
      kind,
      now: sum((one) => one.bytes),
      day: sum((one) => one.bytesPerDay),
      full: sum((one) => one.expectedBytes),
    };
  }).filter((row) => row.now > 0);
  if (rows.length === 0) return null;
  return (
    <table className="table settings-table">
      <thead>
        <tr>
          <th scope="col">{t("store.kind")}</th>
          <th scope="col" className="number">
            {t("store.now")}
          </th>
          <th scope="col" className="number">
            {t("store.perDay")}
          </th>
          <th scope="col" className="number">
            {t("store.expected")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{t(`store.${row.kind}`)}</th>
            <td className="number">
              <Amount {...bytes(row.now)} />
            </td>
            <td className="number">
              <Amount {...bytes(row.day)} />
            </td>
            <td className="number">
              <Amount {...bytes(row.full)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
