import { useTranslation } from "react-i18next";

import { StatusShape } from "../../components/StatusShape";
import { loadRatio } from "../../domain/load";
import { count, percent, written } from "../../domain/units";
import type { MapLink } from "../../map/model/network";
import { LinkFacts } from "./LinkFacts";
import { ends, shapeOf } from "./linkText";
import { PanelFrame } from "./PanelFrame";
import type { PartProps } from "./part";
import { bundleOf } from "./uplinks";

interface Props extends PartProps {
  /** Names of the two sites. */
  readonly between: readonly [string, string];
  readonly onClose: () => void;
}

/** All links between two sites beside the map: what they carry together, and each of them. */
export function BundlePanel({ between: [a, b], network, search, change, onClose }: Props) {
  const { t } = useTranslation("map");
  const { cables, total } = bundleOf(network.shown, a, b);
  const label = (site: string): string =>
    network.whole.sites.find(({ name }) => name === site)?.label ?? site;
  const named = [
    { name: label(a), port: "" },
    { name: label(b), port: "" },
  ] as const;
  return (
    <PanelFrame
      kind={t("panel.bundle")}
      title={named.map(({ name }) => name).join(" ⇄ ")}
      status={shapeOf(total)}
      past={search.at}
      onClose={onClose}
    >
      <section>
        <LinkFacts
          link={{ ...total, evidence: [], confidence: 1 }}
          ends={named}
          cables={cables.length}
          untitled
        />
      </section>
      <section>
        <h3 className="section-label">{t("link.cables", { count: cables.length })}</h3>
        <ul className="map-plain map-neighbours">
          {cables.map((link) => (
            <Cable key={link.id} link={link} {...{ network, change }} />
          ))}
        </ul>
      </section>
    </PanelFrame>
  );
}

function Cable({
  link,
  network,
  change,
}: { readonly link: MapLink } & Pick<PartProps, "network" | "change">) {
  const { t } = useTranslation("map");
  const [from, to] = ends(network.whole, link);
  return (
    <li>
      <StatusShape status={shapeOf(link)} label={t(`linkState.${link.status}`)} />
      <button type="button" onClick={() => change({ focus: `link:${link.id}` })}>
        {from.name} – {to.name}
      </button>
      <span className="map-neighbour-ports muted">
        {from.port || count(null)} → {share(link.outBps, link.speedBps)}, {to.port || count(null)} →{" "}
        {share(link.inBps, link.speedBps)}
      </span>
    </li>
  );
}

function share(bps: number | null, speedBps: number | null): string {
  const ratio = loadRatio(bps, speedBps);
  return ratio === null ? count(null) : written(percent(ratio));
}
