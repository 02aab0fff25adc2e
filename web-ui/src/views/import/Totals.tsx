import { useTranslation } from "react-i18next";

import type { ImportReport, Verdict } from "../../api/types";
import { Segmented } from "../../components/controls";
import { count } from "../../domain/units";
import { totalsOf } from "./verdicts";
import type { Show } from "./useImport";

const ORDER: readonly Verdict[] = ["create", "update", "unchanged", "reject"];
const WIDTH = 1000;
const LEAST_REJECT = 16;

interface Props {
  readonly report: ImportReport;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
}

/** The totals and one proportional bar; only reject has colour, and never less than it takes to see it. */
export function Totals({ report, show, onShow }: Props) {
  const { t } = useTranslation("import");
  const totals = totalsOf(report);
  return (
    <div className="totals">
      <div className="totals-line">
        <dl className="totals-figures">
          {ORDER.map((verdict) => (
            <div key={verdict}>
              <dt>
                <span className={`swatch swatch-${verdict}`} />
                {t(`verdict.${verdict}`)}
              </dt>
              <dd className={verdict === "reject" && totals.reject > 0 ? "text-down" : undefined}>
                {count(totals[verdict])}
              </dd>
            </div>
          ))}
        </dl>
        <Segmented<Show>
          label={t("show")}
          value={show}
          options={(["all", ...ORDER] as const).map((value) => ({
            value,
            text: t(`verdict.${value}`),
          }))}
          onChange={onShow}
        />
      </div>
      <Bar totals={totals} />
    </div>
  );
}

function Bar({ totals }: { readonly totals: Record<Verdict, number> }) {
  const sum = ORDER.reduce((all, verdict) => all + totals[verdict], 0) || 1;
  const reject = totals.reject > 0 ? Math.max(LEAST_REJECT, (totals.reject / sum) * WIDTH) : 0;
  const good = sum - totals.reject || 1;
  const widths = ORDER.map((verdict) =>
    verdict === "reject" ? reject : (totals[verdict] / good) * (WIDTH - reject),
  );
  return (
    <svg
      className="totals-bar"
      viewBox={`0 0 ${WIDTH} 8`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {ORDER.map((verdict, index) => {
        const width = widths[index] ?? 0;
        const left = widths.slice(0, index).reduce((before, one) => before + one, 0);
        if (width === 0) return null;
        return (
          <rect
            key={verdict}
            className={`part-${verdict}`}
            x={left}
            width={Math.max(1, width - 2)}
            height="8"
            rx="2"
          />
        );
      })}
    </svg>
  );
}
