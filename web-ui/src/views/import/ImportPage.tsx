import { useTranslation } from "react-i18next";

import { useMay } from "../../app/queries";
import { Empty } from "../../components/states";
import { useBreadcrumb } from "../../frame/crumbs";
import { ColumnsPanel } from "./ColumnsPanel";
import { DropFile } from "./DropFile";
import { FileCard } from "./FileCard";
import "./import.css";
import { ImportFooter } from "./ImportFooter";
import { JobPanel } from "./JobPanel";
import { Steps } from "./Steps";
import { Totals } from "./Totals";
import { useImport } from "./useImport";
import { VerdictTable } from "./VerdictTable";

export function ImportPage() {
  const { t } = useTranslation("import");
  useBreadcrumb([{ text: t("devices"), to: "/devices" }, { text: t("crumb") }]);
  const mayImport = useMay("admin");
  const work = useImport();
  const { file, report, job } = work;
  if (!mayImport) return <Empty title={t("adminOnly")} />;
  return (
    <div className="import">
      <div className="import-main">
        <div className="import-head">
          <h1>{t("title")}</h1>
          <Steps step={job ? "apply" : report ? "review" : "file"} />
        </div>
        {file ? <FileCard file={file} work={work} /> : <DropFile onFile={work.choose} />}
        {report ? (
          <>
            <Totals report={report} show={work.show} onShow={work.setShow} />
            <VerdictTable report={report} show={work.show} />
            <ImportFooter work={work} report={report} />
          </>
        ) : null}
      </div>
      {report || job ? (
        <aside className="import-side" aria-label={t("columns.title")}>
          {report ? (
            <ColumnsPanel
              report={report}
              map={work.map}
              onMap={work.remap}
              disabled={Boolean(job)}
            />
          ) : null}
          {job ? <JobPanel job={job} file={file?.name ?? ""} /> : null}
        </aside>
      ) : null}
    </div>
  );
}
