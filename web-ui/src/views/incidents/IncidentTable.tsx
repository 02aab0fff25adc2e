import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";

import { Empty } from "../../components/states";
import "../../components/table.css";
import { ageOf } from "../../domain/age";
import { GROUPS, type Group } from "../../domain/incidents";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { IncidentChildren } from "./IncidentChildren";
import { IncidentRow } from "./IncidentRow";
import type { Console } from "./useConsole";
import type { Selection } from "./useSelection";

interface Props {
  readonly view: Console;
  readonly selected: Selection;
  readonly unfolded: Selection;
  readonly current: string | undefined;
  readonly setCurrent: (id: string) => void;
}

export const COLUMNS = 8;

export function IncidentTable({ view, selected, unfolded, current, setCurrent }: Props) {
  const { t } = useTranslation("incidents");
  const selectable = view.rows.filter((row) => !row.resolvedAt).map((row) => row.id);
  const allChosen = selectable.length > 0 && selectable.every((id) => selected.ids.has(id));
  if (view.rows.length === 0) return <Quiet filtered={view.all.length > 0} />;
  return (
    <table className="table incidents">
      <caption className="visually-hidden">{t("title")}</caption>
      <thead>
        <tr>
          <th scope="col" className="col-select">
            <input
              type="checkbox"
              className="checkbox"
              aria-label={t("column.selectAll")}
              checked={allChosen}
              onChange={() => selected.set(allChosen ? [] : selectable)}
            />
          </th>
          <th scope="col" className="col-shape">
            <span className="visually-hidden">{t("column.severity")}</span>
          </th>
          <th scope="col">{t("column.incident")}</th>
          <th scope="col" className="col-site">
            {t("column.site")}
          </th>
          <th scope="col" className="number col-impacted">
            {t("column.impacted")}
          </th>
          <th scope="col" className="col-history">
            {t("column.history")}
          </th>
          <th scope="col" className="number col-age">
            {t("column.age")}
          </th>
          <th scope="col" className="col-owner">
            {t("column.owner")}
          </th>
        </tr>
      </thead>
      {GROUPS.map((group) => {
        const rows = view.groups.get(group) ?? [];
        if (rows.length === 0) return null;
        return (
          <tbody key={group}>
            <GroupHead
              group={group}
              count={rows.length}
              oldest={rows.map((row) => row.openedAt).toSorted()[0]}
            />
            {rows.map((row) => (
              <Fragment key={row.id}>
                <IncidentRow
                  incident={row}
                  current={row.id === current}
                  selected={selected.ids.has(row.id)}
                  unfolded={unfolded.ids.has(row.id)}
                  onSelect={() => selected.toggle(row.id)}
                  onFold={() => unfolded.toggle(row.id)}
                  onOpen={() => {
                    setCurrent(row.id);
                    view.change({ open: row.id });
                  }}
                />
                {unfolded.ids.has(row.id) ? <IncidentChildren incident={row} /> : null}
              </Fragment>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

interface HeadProps {
  readonly group: Group;
  readonly count: number;
  readonly oldest: string | undefined;
}

function GroupHead({ group, count, oldest }: HeadProps) {
  const { t } = useTranslation("incidents");
  const now = useNow(10);
  const age = ageOf(oldest, now, language());
  return (
    <tr className="table-group">
      <th colSpan={COLUMNS} scope="rowgroup">
        <span className="section-label">{t(`group.${group}`)}</span>{" "}
        <span className="muted secondary">
          {group === "waiting" ? t("group.oldest", { count, age }) : t("group.count", { count })}
        </span>
      </th>
    </tr>
  );
}

function Quiet({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation("incidents");
  if (!filtered) {
    return (
      <Empty title={t("empty.title")}>
        <p>{t("empty.hint")}</p>
      </Empty>
    );
  }
  return (
    <Empty title={t("empty.filtered")}>
      <Link to="/incidents">{t("empty.clear")}</Link>
    </Empty>
  );
}
