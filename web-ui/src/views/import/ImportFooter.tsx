import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ImportReport } from "../../api/types";
import { Button } from "../../components/controls";
import { download } from "../../components/download";
import { csv } from "../../domain/csv";
import { count } from "../../domain/units";
import type { ImportWork } from "./useImport";

interface Props {
  readonly work: ImportWork;
  readonly report: ImportReport;
}

export function ImportFooter({ work, report }: Props) {
  const { t } = useTranslation("import");
  const [skip, setSkip] = useState(true);
  const changes = report.created + report.updated;
  const rejected = report.rejected;
  const blocked = changes === 0 || work.checking || (rejected > 0 && !skip);
  const save = (): void => {
    const rows = report.rows.filter((row) => row.verdict === "reject");
    const head = ["line", "name", "address", "reason"];
    download(
      "rejected.csv",
      csv([head, ...rows.map((row) => [row.line, row.name, row.address, row.reason])]),
    );
  };
  return (
    <footer className="import-footer">
      {rejected > 0 ? (
        <>
          <label className="form-check">
            <input
              type="checkbox"
              className="checkbox"
              checked={skip}
              disabled={Boolean(work.job)}
              onChange={(event) => setSkip(event.target.checked)}
            />
            {t("skip", { count: rejected })}
          </label>
          <button type="button" className="link-button" onClick={save}>
            {t("downloadRejects")}
          </button>
        </>
      ) : null}
      <span className="gap" />
      <Button look="plain" onClick={work.back}>
        {t(work.job ? "another" : "back")}
      </Button>
      {work.job?.state === "done" ? (
        <Link className="button button-primary" to="/devices">
          {t("toDevices")}
        </Link>
      ) : (
        <Button look="primary" disabled={blocked || Boolean(work.job)} onClick={work.apply}>
          {t("apply", { count: changes, changes: count(changes) })}
        </Button>
      )}
    </footer>
  );
}
