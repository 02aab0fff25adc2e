import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { removeThreshold, saveThreshold, thresholdsQuery } from "../../api/settings";
import type { Threshold } from "../../api/types";
import { Button } from "../../components/controls";
import { Failure, Loading, useErrorText } from "../../components/states";
import { Remove } from "./Remove";
import { Rows } from "./Rows";
import { limitText, scopeText } from "../../domain/thresholds";
import { ThresholdForm } from "./ThresholdForm";

/** When measured values are too high: the rules that ship, and those of one's own. */
export function Thresholds() {
  const { t } = useTranslation("settings");
  const { data, error, isPending } = useQuery(thresholdsQuery);
  const cache = useQueryClient();
  const renew = (): void => void cache.invalidateQueries({ queryKey: thresholdsQuery.queryKey });
  const [edited, setEdited] = useState<Threshold | "new" | null>(null);
  if (error) return <Failure error={error} />;
  if (isPending) return <Loading />;
  return (
    <>
      <p className="secondary muted">{t("thresholds.hint")}</p>
      <Rows
        label={t("tab.thresholds")}
        heads={[
          t("thresholds.rule"),
          t("thresholds.scope"),
          t("thresholds.warning"),
          t("thresholds.critical"),
          t("thresholds.clear"),
          t("thresholds.hold"),
        ]}
        rows={data.items}
        keyOf={(rule) => rule.id}
        empty={t("common:none")}
        cells={(rule) => [
          <span key="name" className={rule.enabled ? undefined : "muted"}>
            {rule.builtIn ? t(`thresholds.measures.${rule.measure}`) : rule.name}
            {rule.enabled ? null : (
              <>
                {" "}
                <span className="tag">{t("thresholds.off")}</span>
              </>
            )}
          </span>,
          scopeText(rule) || t("thresholds.everything"),
          limitText(rule, "warning"),
          limitText(rule, "critical"),
          limitText(rule, "clear"),
          t("thresholds.minutes", { count: Math.round(rule.holdSeconds / 6) / 10 }),
          <span key="actions" className="row-actions">
            <Switch rule={rule} onChanged={renew} />
            <Button
              aria-label={t("thresholds.editOf", { name: rule.name })}
              onClick={() => setEdited(rule)}
            >
              {t("thresholds.edit")}
            </Button>
            {rule.builtIn ? null : (
              <Remove name={rule.name} remove={() => removeThreshold(rule.id)} onRemoved={renew} />
            )}
          </span>,
        ]}
      />
      <Button look="primary" className="settings-add" onClick={() => setEdited("new")}>
        {t("thresholds.add")}
      </Button>
      {edited ? (
        <ThresholdForm
          rule={edited === "new" ? null : edited}
          onSaved={renew}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

function Switch({ rule, onChanged }: { readonly rule: Threshold; readonly onChanged: () => void }) {
  const { t } = useTranslation("settings");
  const errorText = useErrorText();
  const change = useMutation({
    mutationFn: () => saveThreshold(rule.id, { ...rule, enabled: !rule.enabled }),
    onSettled: onChanged,
  });
  const action = t(rule.enabled ? "thresholds.switchOff" : "thresholds.switchOn");
  return (
    <>
      {change.error ? <span className="field-error">{errorText(change.error)}</span> : null}
      <Button
        aria-label={`${action}: ${rule.name}`}
        disabled={change.isPending}
        onClick={() => change.mutate()}
      >
        {action}
      </Button>
    </>
  );
}
