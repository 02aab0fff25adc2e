import { useTranslation } from "react-i18next";

import type { ColumnMap } from "../../api/imports";
import type { ImportColumn, ImportReport } from "../../api/types";
import { Icon } from "../../components/Icon";

const COLUMNS = [
  "name",
  "address",
  "port",
  "site",
  "role",
  "tags",
  "snmp_version",
  "community",
  "v3_user",
  "v3_auth",
  "v3_auth_key",
  "v3_priv",
  "v3_priv_key",
  "v3_context",
  "credential",
  "profile",
  "parent",
  "foreign_source",
  "foreign_id",
  "interval",
  "ping",
  "enabled",
] as const;

interface Props {
  readonly report: ImportReport;
  readonly map: ColumnMap;
  readonly onMap: (map: ColumnMap) => void;
  readonly disabled: boolean;
}

/** Which header is read as what; a header nobody knows asks. */
export function ColumnsPanel({ report, map, onMap, disabled }: Props) {
  const { t } = useTranslation("import");
  const known = report.columns.filter((column) => column.column !== null).length;
  return (
    <section className="columns">
      <div className="columns-head">
        <h2 className="section-label">{t("columns.title")}</h2>
        <span className="muted secondary">
          {t("columns.known", { known, count: report.columns.length })}
        </span>
      </div>
      <ul>
        {report.columns.map((column) => (
          <ColumnRow
            key={column.header}
            column={column}
            chosen={map[column.header]}
            disabled={disabled}
            onChoose={(next) => onMap({ ...map, [column.header]: next })}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly column: ImportColumn;
  readonly chosen: string | undefined;
  readonly disabled: boolean;
  readonly onChoose: (column: string) => void;
}

const ASK = "?";

function ColumnRow({ column, chosen, disabled, onChoose }: RowProps) {
  const { t } = useTranslation("import");
  const value = chosen ?? column.column ?? ASK;
  const look = value === ASK ? "input column-ask" : value === "" ? "input column-out" : "input";
  return (
    <li>
      <span className="column-header">
        <span>{column.header}</span>
        <span className="muted secondary">{column.sample}</span>
      </span>
      <Icon name="arrow" size={14} />
      <select
        className={look}
        aria-label={t("columns.readAs", { header: column.header })}
        value={value}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.value)}
      >
        {value === ASK ? <option value={ASK}>{t("columns.choose")}</option> : null}
        <option value="">{t("columns.leaveOut")}</option>
        {COLUMNS.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </li>
  );
}
