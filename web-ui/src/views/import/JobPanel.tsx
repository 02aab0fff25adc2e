import { useTranslation } from "react-i18next";

import type { ImportJob } from "../../api/types";
import { count } from "../../domain/units";

/** The running import. It goes on when the page is left. */
export function JobPanel({ job, file }: { readonly job: ImportJob; readonly file: string }) {
  const { t } = useTranslation("import");
  const share = job.total > 0 ? job.done / job.total : job.state === "done" ? 1 : 0;
  const rows = { done: count(job.done), total: count(job.total) };
  return (
    <section className="job" aria-live="polite">
      <h2 className="section-label">{t(`job.${job.state}`)}</h2>
      <div className="job-line">
        <strong>{file}</strong>
        <span>{Math.round(share * 100)} %</span>
      </div>
      <progress className="job-bar" max={1} value={share} aria-label={t("job.progress")} />
      <p className="muted secondary">
        {job.state === "failed" ? (
          <span className="field-error">{job.error}</span>
        ) : (
          t("job.rows", rows)
        )}{" "}
        {job.state === "running" ? t("job.leave") : null}
      </p>
    </section>
  );
}
