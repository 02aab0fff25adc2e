import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { sessionQuery } from "../../app/queries";
import { Button } from "../../components/controls";
import { Icon } from "../../components/Icon";
import type { MapView } from "../../map/MapView";
import type { PartProps } from "./part";
import { PlanDialog } from "./PlanDialog";

interface Props extends PartProps {
  readonly view: MapView | undefined;
}

/** Lays a floor plan under a site, or a background under all sites. */
export function PlanTool({ network, view }: Props) {
  const { t } = useTranslation("map");
  const [open, setOpen] = useState(false);
  const { data: session } = useQuery(sessionQuery);
  if (!session || session.role === "viewer" || !view || network.middle !== undefined) return null;
  return (
    <>
      <Button
        className="button-icon map-tool"
        aria-label={t("plan.label")}
        title={t("plan.label")}
        onClick={() => setOpen(true)}
      >
        <Icon name="plan" size={16} />
      </Button>
      {open ? <PlanDialog network={network} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
