import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { topologyQuery } from "../../api/topology";
import { StatusShape } from "../../components/StatusShape";
import type { MapLink } from "../../map/model/network";
import { Impact } from "./ask/Impact";
import { Mismatches } from "./ask/Mismatches";
import { RecentChanges } from "./ask/RecentChanges";
import { LinkFacts } from "./LinkFacts";
import { confidenceText, ends } from "./linkText";
import { PanelFrame } from "./PanelFrame";
import type { PartProps } from "./part";

interface Props extends PartProps {
  readonly link: MapLink;
  readonly onClose: () => void;
}

/** A cable beside the map: both ends, load of each direction, and how sure Bongsu is of it. */
export function LinkPanel({ link, network, change, onClose }: Props) {
  const { t } = useTranslation("map");
  const { data } = useQuery(topologyQuery);
  const told = data?.links.find(({ id }) => id === link.id);
  const both = ends(network.whole, link);
  return (
    <PanelFrame
      kind={t("panel.link")}
      title={both.map(({ name }) => name).join(" ⇄ ")}
      status={shapeOf(link)}
      onClose={onClose}
    >
      <section>
        <LinkFacts link={link} ends={both} untitled />
      </section>
      <section>
        <h3 className="section-label">{t("panel.ends")}</h3>
        <ul className="map-neighbours">
          {[link.a, link.b].map(({ node, port }, at) => {
            const known = network.whole.nodes.find(({ id }) => id === node);
            return (
              <li key={node}>
                <StatusShape status={known?.status ?? "unknown"} />
                <button type="button" onClick={() => change({ focus: node })}>
                  {both[at]?.name}
                </button>
                <span className="muted">{port || t("link.noPort")}</span>
              </li>
            );
          })}
        </ul>
      </section>
      <section>
        <h3 className="section-label">{t("panel.why")}</h3>
        <p>
          {t(told?.manual ? "link.manual" : told?.bothSides ? "link.bothSides" : "link.oneSide", {
            evidence: link.evidence.join(", ").toUpperCase(),
          })}
        </p>
        <p className="muted">{t("link.confidence", { value: confidenceText(link.confidence) })}</p>
        {told?.note ? <p>{told.note}</p> : null}
      </section>
      <Mismatches link={link.id} />
      <Impact of={{ link: link.id }} change={change} />
      <RecentChanges of={{ link: link.id }} />
    </PanelFrame>
  );
}

function shapeOf(link: MapLink) {
  if (link.status === "down") return "down";
  if (link.status === "silent") return "unreachable";
  return link.status === "up" ? "up" : "unknown";
}
