import { useTranslation } from "react-i18next";

import type { Neighbour } from "../../api/types";
import { StatusShape } from "../../components/StatusShape";
import { shortPort } from "../../map/model/portName";
import { confidenceText } from "./linkText";
import type { PartProps } from "./part";

interface Props extends Pick<PartProps, "network" | "change"> {
  readonly neighbours: readonly Neighbour[];
}

/** Who is next to the device; a click goes there. */
export function NeighbourList({ neighbours, network, change }: Props) {
  const { t } = useTranslation("map");
  if (neighbours.length === 0) return null;
  const siteOf = (id: string): string | undefined =>
    network.site === undefined
      ? undefined
      : network.whole.nodes.find((node) => node.id === id)?.site || undefined;
  return (
    <section>
      <h3 className="section-label">{t("panel.neighbours", { count: neighbours.length })}</h3>
      <ul className="map-neighbours">
        {neighbours.map(({ link, remote, status, managed, localPort, remembered, ...why }) => (
          <li key={link} title={why.evidence.join(", ").toUpperCase()}>
            <StatusShape status={managed ? status : "unknown"} />
            <button
              type="button"
              onClick={() => change({ focus: remote.device, site: siteOf(remote.device) })}
            >
              {remote.name}
            </button>
            <span className="number muted">{confidenceText(why.confidence)}</span>
            <span className="map-neighbour-ports muted">
              {shortPort(localPort)} → {shortPort(remote.port) || "?"}
              {remembered ? (
                <span title={t("panel.rememberedHint")}> · {t("panel.remembered")}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
