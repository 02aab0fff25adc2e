import { useTranslation } from "react-i18next";

import type { PartProps } from "./part";
import { useTopology } from "./useTopology";

interface Props extends Pick<PartProps, "search" | "change"> {
  readonly device: string;
}

/** The router over which a device is reached that no cable leads to. */
export function ReachedOver({ device, search, change }: Props) {
  const { t } = useTranslation("map");
  const { data } = useTopology(search.at);
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
