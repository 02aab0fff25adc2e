import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";

import { changeBill, createBill } from "../../api/bills";
import type { Bill } from "../../api/types";
import { Button, Segmented } from "../../components/controls";
import { Dialog } from "../../components/Dialog";
import { Field } from "../../components/Field";
import { useErrorText } from "../../components/states";
import {
  draftOf,
  faultsOf,
  fieldsOf,
  NEW_BILL,
  type BillDraft,
  type DraftFault,
} from "../../domain/billDraft";
import { PortPicker } from "./PortPicker";

interface Props {
  /** The bill to change; a new one without it. */
  readonly bill?: Bill;
  readonly onClose: () => void;
  readonly onSaved: (bill: Bill) => void;
}

const DIRECTIONS = ["max", "sum", "in", "out"] as const;
const WIDTH = 640;

export function BillForm({ bill, onClose, onSaved }: Props) {
  const { t } = useTranslation("accounting");
  const cache = useQueryClient();
  const errorText = useErrorText();
  const [draft, setDraft] = useState<BillDraft>(() => (bill ? draftOf(bill) : ownZone(NEW_BILL)));
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const saving = useMutation({
    mutationFn: () => (bill ? changeBill(bill.id, fieldsOf(draft)) : createBill(fieldsOf(draft))),
    onSuccess: (saved) => {
      for (const key of ["bills", "bill", "statements", "statement"]) {
        void cache.invalidateQueries({ queryKey: [key] });
      }
      onClose();
      onSaved(saved);
    },
  });
  const change = (next: Partial<BillDraft>): void => setDraft({ ...draft, ...next });
  const wrong = (fault: DraftFault): string | undefined =>
    tried && faults.includes(fault) ? t(`fault.${fault}`) : undefined;
  const text = (name: TextField, fault?: DraftFault) => ({
    label: t(`form.${name}`),
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: fault ? wrong(fault) : undefined,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) saving.mutate();
  };
  const percentile = draft.kind === "percentile";
  return (
    <Dialog title={t(bill ? "change" : "add")} onClose={onClose} size={WIDTH}>
      <form className="bill-form" noValidate onSubmit={submit}>
        <Field {...text("name", "name")} required />
        <PortPicker
          ports={draft.ports}
          onChange={(ports) => change({ ports })}
          error={wrong("ports")}
        />
        <div className="bill-pair">
          <Field {...text("tags")} hint={t("form.tagsHint")} />
          <Field {...text("customers")} hint={t("form.customersHint")} />
        </div>
        <div className="bill-pair">
          <div className="field">
            <span className="field-label">{t("form.kind")}</span>
            <Segmented<Bill["kind"]>
              label={t("form.kind")}
              value={draft.kind}
              options={[
                { value: "percentile", text: t("kind.percentile") },
                { value: "volume", text: t("kind.volume") },
              ]}
              onChange={(kind) => change({ kind })}
            />
          </div>
          <Field
            label={t("form.direction")}
            value={draft.direction}
            options={DIRECTIONS.map((one) => [one, t(`direction.${one}`)])}
            onChange={(direction) => change({ direction: direction as Bill["direction"] })}
          />
        </div>
        <div className="bill-pair">
          {percentile ? <Field {...text("percentile", "percentile")} type="number" /> : null}
          <Field
            {...text("covered", "covered")}
            label={t(percentile ? "form.committed" : "form.quota")}
            type="number"
          />
        </div>
        <div className="bill-pair">
          <Field {...text("baseFee", "fee")} />
          <Field
            {...text("overusePrice", "fee")}
            label={t(percentile ? "form.pricePerMegabit" : "form.pricePerGigabyte")}
          />
          <Field {...text("currency", "currency")} hint={t("form.currencyHint")} />
        </div>
        <div className="bill-pair">
          <Field {...text("startDay", "startDay")} type="number" />
          <Field {...text("zone")} hint={t("form.zoneHint")} />
        </div>
        {saving.error ? (
          <p className="field-error" role="alert">
            {errorText(saving.error)}
          </p>
        ) : null}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <button type="submit" className="button button-primary" disabled={saving.isPending}>
            {t("common:save")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

type TextField =
  | "name"
  | "tags"
  | "customers"
  | "percentile"
  | "covered"
  | "currency"
  | "baseFee"
  | "overusePrice"
  | "startDay"
  | "zone";

/** Days begin where the one who makes the bill is, unless changed. */
const ownZone = (draft: BillDraft): BillDraft => ({
  ...draft,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
