import { useTranslation } from "react-i18next";

import type { PartProps } from "./part";
import { useTopology } from "./useTopology";

interface Props extends Pick<PartProps, "search" | "change"> {
  readonly device: string;
}

/** The router over which a device is reached that no cable leads to, or those that stand in for each other. */
export function ReachedOver({ device, search, change }: Props) {
  const { t } = useTranslation("map");
  const { data } = useTopology(search.at);
  const over = data?.dependencies.filter(({ a }) => a.device === device) ?? [];
  if (over.length === 0) return null;
  return (
    <section>
      <h3 className="section-label">{t("panel.reachedOver")}</h3>
      {over.map(({ id, b }) => (
        <p key={id}>
          <button type="button" onClick={() => change({ focus: b.device })}>
            {b.name}
          </button>{" "}
          <span className="muted">{b.port}</span>
        </p>
      ))}
      <p className="muted">{t(over.length > 1 ? "link.gateways" : "link.gateway")}</p>
    </section>
  );
}
