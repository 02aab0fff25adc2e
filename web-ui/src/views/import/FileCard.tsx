import { useTranslation } from "react-i18next";

import { Amount } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { Failure } from "../../components/states";
import { bytes, count } from "../../domain/units";
import type { ImportWork } from "./useImport";

/** What the file is and what was detected in it. */
export function FileCard({ file, work }: { readonly file: File; readonly work: ImportWork }) {
  const { t } = useTranslation("import");
  const { report, checking, checkedSeconds, error } = work;
  return (
    <>
      <div className="file-card">
        <Icon name="file" />
        <strong>{file.name}</strong>
        <span className="muted">
          {report ? `${t("file.rows", { rows: count(report.rows.length) })}, ` : null}
          <Amount {...bytes(file.size)} />
        </span>
        <span className="gap" />
        {report ? (
          <>
            <span className="tag">{report.detected.charset}</span>
            <span className="tag">{t(`file.separator.${report.detected.separator}`)}</span>
            <span className="tag">{t("file.header")}</span>
          </>
        ) : null}
        <span className="muted secondary" role="status">
          {checking
            ? t("file.checking")
            : checkedSeconds === undefined
              ? null
              : t("file.checked", { seconds: checkedSeconds.toFixed(1) })}
        </span>
      </div>
      {error ? <Failure error={error} onRetry={() => work.choose(file)} /> : null}
    </>
  );
}
