import { useElementSize } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Failure, Loading } from "../../components/states";
import { useBreadcrumb } from "../../frame/crumbs";
import { useKeyHelp } from "../../frame/keyHelp";
import type { MapView } from "../../map/MapView";
import { EmptyMap } from "./EmptyMap";
import "./floats.css";
import "./side.css";
import "./map.css";
import { MapSide } from "./MapSide";
import { MapStage } from "./MapStage";
import { MapTables } from "./MapTables";
import { MapToolbar } from "./MapToolbar";
import { TimeStrip } from "./TimeStrip";
import { UnknownPast } from "./UnknownPast";
import { shapeOf } from "./shapeSearch";
import { isLayerThree, useLayerThree } from "./useLayerThree";
import { useMapKeys } from "./useMapKeys";
import { useMapSearch } from "./useMapSearch";
import { useNetwork } from "./useNetwork";
import { useTopology } from "./useTopology";

const KEYS = [
  ["n", "next"],
  ["a", "acknowledge"],
  ["/", "search"],
  ["← ↑ → ↓", "pan"],
  ["+ −", "zoom"],
  ["0", "whole"],
  ["Ctrl Z", "undo"],
  ["Esc", "back"],
  ["?", "all"],
] as const;

/** The home page: the network as a map or as tables, and beside it what hurts now. */
export function MapPage() {
  const { t } = useTranslation("map");
  const [search, change] = useMapSearch();
  const { data, error, refetch } = useTopology(search.at);
  const layerThree = useLayerThree(search);
  const wanted = isLayerThree(search);
  const routed = wanted ? layerThree.data : undefined;
  const drawn = useNetwork(data, search, routed);
  // Until layer 3 has arrived there is nothing to show of it.
  const network = wanted && !routed ? undefined : drawn;
  const site = network?.site ?? network?.layerThree?.site;
  const name = network?.whole.sites.find((one) => one.name === site)?.label ?? "";
  useBreadcrumb(
    site === undefined ? [{ text: t("title") }] : [{ text: t("title"), to: "/" }, { text: name }],
  );
  const { ref: toolbar, height } = useElementSize();
  const [view, setView] = useState<MapView>();
  useMapKeys(network, search, change);
  useKeyHelp({
    title: t("keys.label"),
    keys: KEYS.map(([key, name]) => [key, t(`keys.${name}`)]),
  });
  if (error && search.at !== undefined) {
    return <UnknownPast error={error} onNow={() => change({ at: undefined })} />;
  }
  if (!network) {
    const failed = error ?? layerThree.error;
    const again = (): void => void (error ? refetch() : layerThree.refetch());
    return failed ? <Failure error={failed} onRetry={again} /> : <Loading />;
  }
  if (network.whole.nodes.length === 0) return <EmptyMap />;
  const part = { network, search, change };
  return (
    <div className="map-page">
      <h1 className="visually-hidden">{site === undefined ? t("title") : name}</h1>
      <section className="map-main" aria-label={t("title")}>
        <div className="map-area">
          <div ref={toolbar} className="map-top">
            <MapToolbar {...part} view={view} />
          </div>
          {data?.lastKnown === true ? (
            <p className="map-float map-notice map-notice-text" role="status">
              {t("lastKnown")}
            </p>
          ) : null}
          {search.at !== undefined && shapeOf(search).layer === "l3" ? (
            <p className="map-float map-notice map-notice-text map-notice-low" role="status">
              {t("past.layerThree")}
            </p>
          ) : null}
          {search.view === "table" ? (
            <MapTables {...part} top={height} />
          ) : (
            <MapStage {...part} top={height} onView={setView} />
          )}
        </div>
        <TimeStrip {...part} />
      </section>
      <MapSide {...part} />
    </div>
  );
}
