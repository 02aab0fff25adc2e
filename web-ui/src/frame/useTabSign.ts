import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { openIncidentsQuery } from "../api/incidents";
import { worstOf } from "../domain/incidents";
import type { Status } from "../domain/status";
import { useCrumbs } from "./crumbs";

interface Sign {
  readonly openCount: number;
  readonly worstStatus: Status;
}

/** Keeps the tab's title and icon on the open incidents, so that a hidden tab still tells. */
export function useTabSign(): Sign {
  const { t } = useTranslation();
  const crumbs = useCrumbs();
  const { data } = useQuery(openIncidentsQuery);
  const open = (data?.items ?? []).filter((incident) => !incident.resolvedAt);
  const worstStatus = worstOf(open);
  const openCount = open.length;
  const here = crumbs.at(-1)?.text;

  useEffect(() => {
    const title = here ? `${here} · ${t("name")}` : t("name");
    document.title = openCount > 0 ? `(${openCount}) ${title}` : title;
  }, [here, openCount, t]);

  useEffect(() => {
    const icon = document.getElementById("favicon");
    const shown = worstStatus === "unknown" ? "up" : worstStatus;
    icon?.setAttribute("href", `/favicon-${shown}.svg`);
  }, [worstStatus]);

  return { openCount, worstStatus };
}
