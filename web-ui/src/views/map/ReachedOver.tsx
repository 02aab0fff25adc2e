import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { topologyQuery } from "../../api/topology";
import type { PartProps } from "./part";

interface Props extends Pick<PartProps, "change"> {
  readonly device: string;
}

/** The router over which a device is reached that no cable leads to. */
export function ReachedOver({ device, change }: Props) {
  const { t } = useTranslation("map");
  const { data } = useQuery(topologyQuery);
  const over = data?.dependencies.find(({ a }) => a.device === device);
  if (!over) return null;
  return (
    <section>
      <h3 className="section-label">{t("panel.reachedOver")}</h3>
      <p>
        <button type="button" onClick={() => change({ focus: over.b.device })}>
          {over.b.name}
        </button>{" "}
        <span className="muted">{over.b.port}</span>
      </p>
      <p className="muted">{t("link.gateway")}</p>
    </section>
  );
}
