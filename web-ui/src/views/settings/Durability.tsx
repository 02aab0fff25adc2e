import { useTranslation } from "react-i18next";

import type { Durability as DurabilityStatus } from "../../api/types";
import { Amount } from "../../components/controls";
import "../../components/figures.css";
import { StatusShape } from "../../components/StatusShape";
import { span } from "../../domain/age";
import { bytes, count, NO_QUANTITY, si, type Quantity } from "../../domain/units";
import { language } from "../../i18n";

interface Figure {
  readonly name: string;
  readonly quantity: Quantity;
  readonly bad?: boolean;
}

const plain = (value: number): Quantity => ({ value: count(value), unit: "" });

function figuresOf(status: DurabilityStatus): Figure[] {
  return [
    { name: "waiting", quantity: plain(status.journalWaiting) },
    {
      name: "oldest",
      quantity:
        status.journalWaiting > 0
          ? { value: span(status.oldestSeconds, language()), unit: "" }
          : NO_QUANTITY,
    },
    { name: "journal", quantity: bytes(status.journalBytes), bad: status.journalFailing },
    { name: "spool", quantity: bytes(status.spoolBytes), bad: status.spoolFull },
    { name: "fsync", quantity: si(status.lastFsyncMillis / 1000, "s") },
    { name: "refused", quantity: plain(status.journalRefused), bad: status.journalRefused > 0 },
    { name: "quarantined", quantity: plain(status.quarantined), bad: status.quarantined > 0 },
    { name: "damages", quantity: plain(status.damages), bad: status.damages > 0 },
  ];
}

/** What waits on the disk for the database; what is wrong with it has a shape and words. */
export function Durability({ status }: { readonly status: DurabilityStatus }) {
  const { t } = useTranslation("settings");
  const warnings = [
    ...(status.journalFailing ? ["journalFailing"] : []),
    ...(status.spoolFull ? ["spoolFull"] : []),
    ...(status.ballastReleased ? ["ballastReleased"] : []),
  ];
  return (
    <section>
      <h2>{t("durability.title")}</h2>
      <dl className="figures status-figures">
        {figuresOf(status).map(({ name, quantity, bad }) => (
          <div key={name}>
            <dt className="muted secondary">{t(`durability.${name}`)}</dt>
            <dd className={bad ? "text-degraded" : undefined}>
              {bad ? <StatusShape status="degraded" label={t("common:status.degraded")} /> : null}{" "}
              <Amount {...quantity} />
            </dd>
          </div>
        ))}
      </dl>
      {warnings.map((name) => (
        <p key={name} className="text-degraded secondary">
          {t(`durability.${name}`)}
        </p>
      ))}
    </section>
  );
}
