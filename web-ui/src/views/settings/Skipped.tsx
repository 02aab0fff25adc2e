import { useTranslation } from "react-i18next";

import type { SelfStatus } from "../../api/types";
import { Amount } from "../../components/controls";
import "../../components/figures.css";
import { count } from "../../domain/units";

type Skips = SelfStatus["polls"]["skippedBy"];

/** What Bongsu itself is to blame for comes first. */
const CAUSES: readonly (keyof Skips)[] = [
  "missed",
  "noTurn",
  "interrupted",
  "spared",
  "overdue",
  "unreachable",
  "resting",
  "noInventory",
  "notConfigured",
];

/** Polls that were not made, by why. */
export function Skipped({ skipped }: { readonly skipped: Skips }) {
  const { t } = useTranslation("settings");
  return (
    <section>
      <h2>{t("skipped.title")}</h2>
      <dl className="figures">
        {CAUSES.map((cause) => (
          <div key={cause}>
            <dt className="muted secondary">{t(`skipped.${cause}`)}</dt>
            <dd>
              <Amount value={count(skipped[cause])} unit="" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
