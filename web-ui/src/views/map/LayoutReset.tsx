import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { resetLayout, topologyQuery } from "../../api/topology";
import { ConfirmDialog } from "../../components/ConfirmDialog";

interface Props {
  readonly site: string | undefined;
  readonly onClose: () => void;
}

/** Asks, and then forgets every place that people gave to sites, or to the devices of one site. */
export function LayoutReset({ site, onClose }: Props) {
  const { t } = useTranslation("map");
  const cache = useQueryClient();
  const reset = useMutation({
    mutationFn: () => resetLayout(site === undefined ? "sites" : `site:${site}`),
    onSuccess: () => {
      onClose();
      return cache.invalidateQueries({ queryKey: topologyQuery.queryKey });
    },
  });
  return (
    <ConfirmDialog
      title={t("reset.title")}
      text={t(site === undefined ? "reset.sites" : "reset.devices")}
      confirm={t("reset.confirm")}
      error={reset.error}
      pending={reset.isPending}
      onConfirm={() => reset.mutate()}
      onClose={onClose}
    />
  );
}
