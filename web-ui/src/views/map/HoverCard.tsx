import { useTranslation } from "react-i18next";

import { StatusShape } from "../../components/StatusShape";
import { STATUSES } from "../../domain/status";
import { count } from "../../domain/units";
import type { MapView } from "../../map/MapView";
import type { Point } from "../../map/view/camera";
import type { Hit } from "../../map/view/hit";
import { useRoleName } from "../incidents/useRoleName";
import { LinkFacts } from "./LinkFacts";
import { ends } from "./linkText";
import { NodeSign } from "./NodeSign";

interface Props {
  readonly view: MapView;
  readonly hit: Hit;
  readonly at: Point;
}

const WIDTH = 292;
const HEIGHT = 190;
const AWAY = 18;

/** What lies under the pointer, beside it and never under it. */
export function HoverCard({ view, hit, at }: Props) {
  const { viewport, uiScale } = view;
  const left = at.x + AWAY + WIDTH > viewport.width ? at.x - AWAY - WIDTH : at.x + AWAY;
  const top = Math.min(at.y + AWAY, viewport.height - HEIGHT);
  return (
    <div className="map-float map-card" style={{ left: left * uiScale, top: top * uiScale }}>
      <Content view={view} hit={hit} />
    </div>
  );
}

function Content({ view, hit }: Omit<Props, "at">) {
  const { scene } = view;
  if (hit.kind === "site") return <SiteFacts view={view} site={hit.site} />;
  if (hit.kind === "node") return <NodeFacts view={view} node={hit.node} />;
  if (hit.kind === "link") {
    const link = scene.links[hit.link];
    return link ? <LinkFacts link={link} ends={ends(scene.network, link)} /> : null;
  }
  const link = scene.siteLinks[hit.link];
  if (!link) return null;
  const name = (site: number): string => scene.sites[site]?.label ?? "";
  return (
    <LinkFacts
      link={{ ...link, evidence: [], confidence: 1 }}
      ends={[
        { name: name(link.a), port: "" },
        { name: name(link.b), port: "" },
      ]}
      cables={link.members.length}
    />
  );
}

function SiteFacts({ view, site }: { readonly view: MapView; readonly site: number }) {
  const { t } = useTranslation("map");
  const summary = view.scene.summaries[site];
  if (!summary) return null;
  return (
    <>
      <p className="map-card-title">
        <StatusShape status={summary.status} /> {view.scene.sites[site]?.label}
      </p>
      <p className="muted">{t("devices", { count: summary.devices })}</p>
      <ul className="map-card-counts">
        {STATUSES.filter((status) => summary.counts[status] > 0).map((status) => (
          <li key={status}>
            <StatusShape status={status} /> {count(summary.counts[status])}{" "}
            {t(`common:status.${status}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function NodeFacts({ view, node }: { readonly view: MapView; readonly node: number }) {
  const { t } = useTranslation("map");
  const roleName = useRoleName();
  const known = view.scene.network.nodes[node];
  if (!known) return null;
  return (
    <>
      <p className="map-card-title">
        <NodeSign node={known} status={known.status} /> {known.name}
      </p>
      {known.isSite ? (
        <p className="muted">{t("goToSite")}</p>
      ) : (
        <p className="muted">
          {known.managed
            ? t(`common:status.${known.status}`)
            : t(known.subnet ? "subnet" : known.segment ? "segment" : "unmanaged")}
          {known.subnet ? ` · ${t("devices", { count: known.subnet.devices })}` : ""}
          {known.managed ? ` · ${roleName(known.role)}` : ""}
          {known.endpoints
            ? ` · ${t(known.subnet ? "foldedDevices" : "endpoints", { count: known.endpoints })}`
            : ""}
          {known.pinned ? ` · ${t("pinned")}` : ""}
        </p>
      )}
    </>
  );
}
