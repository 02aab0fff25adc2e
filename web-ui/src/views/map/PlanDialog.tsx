import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { placePlan, plansQuery, removePlan, uploadPlan } from "../../api/plans";
import { Button } from "../../components/controls";
import { Dialog } from "../../components/Dialog";
import { useErrorText } from "../../components/states";
import { grown, placeAround, type PlanPlace } from "./planPlace";
import type { ShownNetwork } from "./useNetwork";
import { scopeOf, usePlan } from "./usePlans";

interface Props {
  readonly network: ShownNetwork;
  readonly onClose: () => void;
}

/** Chooses, replaces, resizes, moves or removes the picture under the map. */
export function PlanDialog({ network, onClose }: Props) {
  const { t } = useTranslation("map");
  const errorText = useErrorText();
  const cache = useQueryClient();
  const plan = usePlan(network);
  const scope = scopeOf(network);
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: plansQuery.queryKey });
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const received = await uploadPlan(scope, file);
      if (!plan) await placePlan(scope, placeAround(network, received.height / received.width));
    },
    onSettled: refresh,
  });
  const place = useMutation({
    mutationFn: (next: PlanPlace) => placePlan(scope, next),
    onMutate: (next) => {
      cache.setQueryData(plansQuery.queryKey, (plans) =>
        plans?.map((one) => (one.scope === scope ? { ...one, ...next } : one)),
      );
    },
    onError: refresh,
  });
  const remove = useMutation({ mutationFn: () => removePlan(scope), onSuccess: refresh });
  const error = upload.error ?? place.error ?? remove.error;
  return (
    <Dialog title={t("plan.title")} onClose={onClose} size={420}>
      <p>{t(network.site === undefined ? "plan.aboutSites" : "plan.aboutSite")}</p>
      <label className="map-plan-file">
        <span className="button">{t(plan ? "plan.replace" : "plan.choose")}</span>
        <input
          type="file"
          className="visually-hidden"
          accept="image/png,image/jpeg,image/svg+xml"
          disabled={upload.isPending}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) upload.mutate(file);
            target.value = "";
          }}
        />
      </label>
      {error ? (
        <p className="field-error" role="alert">
          {errorText(error)}
        </p>
      ) : null}
      {plan ? (
        <div className="map-plan-tools" role="group" aria-label={t("plan.place")}>
          <Button onClick={() => place.mutate(placeAround(network, plan.height / plan.width))}>
            {t("plan.fit")}
          </Button>
          {(["larger", "smaller", "left", "right", "up", "down"] as const).map((step) => (
            <Button key={step} onClick={() => place.mutate(grown(plan, step))}>
              {t(`plan.${step}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <div className="dialog-actions">
        {plan ? (
          <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {t("plan.remove")}
          </Button>
        ) : null}
        <Button look="primary" onClick={onClose}>
          {t("plan.done")}
        </Button>
      </div>
    </Dialog>
  );
}
