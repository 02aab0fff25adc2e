import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { ImportReport, Verdict } from "../../api/types";
import { uiScale } from "../../app/theme";
import "../../components/table.css";
import type { Show } from "./useImport";
import { VerdictHead, VerdictRow } from "./VerdictRow";
import { preview } from "./verdicts";

interface Props {
  readonly report: ImportReport;
  readonly show: Show;
}

export const COLUMNS = 5;

export function VerdictTable({ report, show }: Props) {
  const { t } = useTranslation("import");
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<Verdict>>(new Set());
  const items = useMemo(() => preview(report.rows, show, opened), [report, show, opened]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === "head" ? 36 : 32) * uiScale(),
    overscan: 24,
  });
  const visible = rows.getVirtualItems();
  const above = visible[0]?.start ?? 0;
  const below = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  const open = (verdict: Verdict): void => setOpened(new Set(opened).add(verdict));
  return (
    <div className="verdicts" ref={scroller} tabIndex={0} role="region" aria-label={t("preview")}>
      <table className="table verdict-table">
        <thead>
          <tr>
            {(["line", "verdict", "name", "address", "change"] as const).map((name) => (
              <th
                key={name}
                scope="col"
                className={`col-${name}${name === "line" ? " number" : ""}`}
              >
                {t(`column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? <Spacer height={above} /> : null}
          {visible.map(({ index, key }) => {
            const item = items[index];
            if (!item) return null;
            return item.kind === "head" ? (
              <VerdictHead key={key} item={item} onOpen={() => open(item.verdict)} />
            ) : (
              <VerdictRow key={key} row={item.row} />
            );
          })}
          {below > 0 ? <Spacer height={below} /> : null}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS} className="spacer" style={{ height }} />
    </tr>
  );
}
