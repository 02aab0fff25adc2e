import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Failure, Loading } from "../../components/states";
import { useBreadcrumb } from "../../frame/crumbs";
import { useKeyHelp } from "../../frame/keyHelp";
import { BulkBar } from "./BulkBar";
import { IncidentDrawer } from "./IncidentDrawer";
import { IncidentTable } from "./IncidentTable";
import "./incidents.css";
import { KeyHints } from "./KeyHints";
import { Toolbar } from "./Toolbar";
import { useAcknowledge } from "./useAcknowledge";
import { useConsole } from "./useConsole";
import { useConsoleKeys } from "./useConsoleKeys";
import { useSelection } from "./useSelection";

const KEYS = [
  ["j / k", "move"],
  ["x", "select"],
  ["f", "fold"],
  ["a", "acknowledge"],
  ["Enter", "open"],
  ["Esc", "leave"],
  ["/", "search"],
  ["?", "all"],
] as const;

export function IncidentsPage() {
  const { t } = useTranslation("incidents");
  useBreadcrumb([{ text: t("title") }]);
  const view = useConsole();
  const selected = useSelection();
  const unfolded = useSelection();
  const [current, setCurrent] = useState<string>();
  const { take } = useAcknowledge();
  const chosen = view.filter.open;

  useConsoleKeys({
    rows: view.rows,
    current,
    setCurrent,
    select: selected.toggle,
    fold: unfolded.toggle,
    open: (id) => view.change({ open: id }),
    acknowledge: (id) => {
      const ids = selected.ids.size > 0 ? [...selected.ids] : [id];
      take.mutate({ ids }, { onSuccess: () => selected.set([]) });
    },
    leave: () => {
      if (selected.ids.size > 0) selected.set([]);
      else view.change({ open: undefined });
    },
  });
  useKeyHelp({
    title: t("keys.title"),
    keys: KEYS.map(([key, name]) => [key, t(`keys.${name}`)]),
  });

  return (
    <div className="console">
      <div className="console-main">
        <Toolbar view={view} />
        <div className="console-scroll">
          {view.error ? <Failure error={view.error} onRetry={view.retry} /> : null}
          {take.error ? <Failure error={take.error} /> : null}
          {view.pending ? (
            <Loading />
          ) : (
            <IncidentTable
              view={view}
              selected={selected}
              unfolded={unfolded}
              current={current}
              setCurrent={setCurrent}
            />
          )}
        </div>
        {selected.ids.size > 0 ? <BulkBar selection={selected} /> : null}
        <KeyHints />
      </div>
      {chosen ? (
        <IncidentDrawer key={chosen} id={chosen} onClose={() => view.change({ open: undefined })} />
      ) : null}
    </div>
  );
}
