import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { sessionQuery } from "../../app/queries";
import { resetLayout, topologyQuery } from "../../api/topology";
import { Button } from "../../components/controls";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Icon } from "../../components/Icon";

/** Forgets every place that people gave to sites, or to the devices of one site. Asks first. */
export function LayoutReset({ site }: { readonly site: string | undefined }) {
  const { t } = useTranslation("map");
  const [asking, setAsking] = useState(false);
  const cache = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const reset = useMutation({
    mutationFn: () => resetLayout(site === undefined ? "sites" : `site:${site}`),
    onSuccess: () => {
      setAsking(false);
      return cache.invalidateQueries({ queryKey: topologyQuery.queryKey });
    },
  });
  if (!session || session.role === "viewer") return null;
  return (
    <>
      <Button
        className="button-icon map-tool"
        aria-label={t("reset.label")}
        title={t("reset.label")}
        onClick={() => setAsking(true)}
      >
        <Icon name="refresh" size={16} />
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t("reset.title")}
          text={t(site === undefined ? "reset.sites" : "reset.devices")}
          confirm={t("reset.confirm")}
          error={reset.error}
          pending={reset.isPending}
          onConfirm={() => reset.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
