import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";

import { createThreshold, saveThreshold } from "../../api/settings";
import type { Threshold } from "../../api/types";
import { Button } from "../../components/controls";
import { Dialog } from "../../components/Dialog";
import { Field } from "../../components/Field";
import { useErrorText } from "../../components/states";
import {
  draftOf,
  MEASURES,
  ruleOf,
  unitOf,
  type Measure,
  type ThresholdDraft,
} from "../../domain/thresholds";

interface Props {
  readonly rule: Threshold | null;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Changes a rule, or makes one; what a rule that ships measures stays. */
export function ThresholdForm({ rule, onSaved, onClose }: Props) {
  const { t } = useTranslation("settings");
  const errorText = useErrorText();
  const [draft, setDraft] = useState<ThresholdDraft>(draftOf(rule));
  const saving = useMutation({
    mutationFn: () =>
      rule ? saveThreshold(rule.id, ruleOf(draft)) : createThreshold(ruleOf(draft)),
    onSuccess: () => {
      onSaved();
      onClose();
    },
  });
  const bind = (name: keyof ThresholdDraft) => ({
    label: t(`thresholds.${name}`),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const limit = (name: "warning" | "critical" | "clear") => ({
    ...bind(name),
    label: [t(`thresholds.${name}`), unitOf(draft.measure)].filter(Boolean).join(", "),
    type: "number" as const,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog title={rule ? rule.name : t("thresholds.add")} onClose={onClose}>
      <form className="settings-form" onSubmit={submit}>
        {rule?.builtIn ? null : (
          <>
            <Field {...bind("name")} required />
            <Field
              {...bind("measure")}
              onChange={(value) => setDraft({ ...draft, measure: value as Measure })}
              options={MEASURES.map((one) => [one, t(`thresholds.measures.${one}`)])}
            />
          </>
        )}
        <div className="settings-pair">
          <Field {...limit("warning")} />
          <Field {...limit("critical")} />
          <Field {...limit("clear")} required />
          <Field {...bind("minutesHeld")} type="number" required />
        </div>
        <div className="settings-pair">
          <Field {...bind("role")} />
          <Field {...bind("site")} />
          <Field {...bind("tag")} />
        </div>
        <Field {...bind("instances")} hint={t("thresholds.instancesHint")} />
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
