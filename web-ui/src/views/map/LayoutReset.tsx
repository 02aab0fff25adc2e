import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { resetLayout, topologyQuery } from "../../api/topology";
import { ConfirmDialog } from "../../components/ConfirmDialog";

interface Props {
  /** `sites`, `l3` or `site:` and the name of a site. */
  readonly scope: string;
  readonly onClose: () => void;
}

/** Asks, and then forgets every place that people gave to sites, to the devices of one site, or to what is on the map of layer 3. */
export function LayoutReset({ scope, onClose }: Props) {
  const { t } = useTranslation("map");
  const cache = useQueryClient();
  const reset = useMutation({
    mutationFn: () => resetLayout(scope),
    onSuccess: () => {
      onClose();
      return cache.invalidateQueries({ queryKey: topologyQuery.queryKey });
    },
  });
  return (
    <ConfirmDialog
      title={t("reset.title")}
      text={t(scope === "sites" ? "reset.sites" : scope === "l3" ? "reset.l3" : "reset.devices")}
      confirm={t("reset.confirm")}
      error={reset.error}
      pending={reset.isPending}
      onConfirm={() => reset.mutate()}
      onClose={onClose}
    />
  );
}
