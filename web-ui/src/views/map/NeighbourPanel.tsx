import { useTranslation } from "react-i18next";

import type { MapNode } from "../../map/model/network";
import { ends } from "./linkText";
import { PanelFrame } from "./PanelFrame";
import type { PartProps } from "./part";

interface Props extends PartProps {
  readonly node: MapNode;
  readonly onClose: () => void;
}

/** Something that devices hear but nobody monitors, or what several of their ports share. */
export function NeighbourPanel({ node, network, change, onClose }: Props) {
  const { t } = useTranslation("map");
  const links = network.whole.links.filter(({ a, b }) => a.node === node.id || b.node === node.id);
  return (
    <PanelFrame
      kind={t(node.segment ? "segment" : "unmanaged")}
      title={node.name}
      status="unknown"
      onClose={onClose}
    >
      <section>
        {node.hardware && <p>{node.hardware}</p>}
        <p>{t(node.segment ? "panel.segment" : "panel.unmanaged")}</p>
        <ul className="map-neighbours">
          {links.map((link) => {
            const [a, b] = ends(network.whole, link);
            const other = link.a.node === node.id ? b : a;
            return (
              <li key={link.id}>
                <button type="button" onClick={() => change({ focus: `link:${link.id}` })}>
                  {other.name}
                </button>
                <span className="muted">{other.port}</span>
              </li>
            );
          })}
        </ul>
      </section>
    </PanelFrame>
  );
}
