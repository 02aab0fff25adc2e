import { useElementSize } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { plansQuery } from "../../api/plans";
import { topologyQuery } from "../../api/topology";
import { sessionQuery } from "../../app/queries";
import type { MapView } from "../../map/MapView";
import type { Minimap } from "../../map/Minimap";
import type { Scene } from "../../map/model/scene";
import type { SiteLink } from "../../map/model/sites";
import { tierRows, type TierRow } from "../../map/model/siteScope";
import type { Point } from "../../map/view/camera";
import type { Hit } from "../../map/view/hit";
import { bundleFocus } from "./bundleFocus";
import { HoverCard } from "./HoverCard";
import { Legend } from "./Legend";
import { MinimapBox } from "./MinimapBox";
import { moveOf } from "./movesOf";
import { MoveNotice } from "./MoveNotice";
import type { BelowToolbar } from "./part";
import { useCameraKeys } from "./useCameraKeys";
import { useChoice } from "./useChoice";
import { useLayerThree } from "./useLayerThree";
import { useMapMode } from "./useMapMode";
import { useMapView } from "./useMapView";
import { useStageSettings } from "./useStageSettings";
import { useMoves } from "./useMoves";
import { usePlan, usePlanImage } from "./usePlans";
import { useShownNetwork } from "./useShownNetwork";
import { useTierNames } from "./useTierNames";
import { ZoomButtons } from "./ZoomButtons";

const NO_ROWS: readonly TierRow[] = [];

/** The only cable between two sites, or all of them together. */
function focusOf({ links, sites }: Scene, { a, b, members }: SiteLink): string {
  const [only, ...more] = members;
  if (only !== undefined && more.length === 0) return `link:${links[only]?.id}`;
  return bundleFocus(sites[a]?.name ?? "", sites[b]?.name ?? "");
}

interface Hover {
  readonly hit: Hit;
  readonly at: Point;
  /** The nodes that the hit counts in; the same as long as only states change. */
  readonly among: Scene["index"];
}

interface Props extends BelowToolbar {
  /** Told of the map while it is on the page. */
  readonly onView?: (view: MapView | undefined) => void;
  /** Only to look at: nothing moves and nothing floats that one would press. */
  readonly still?: boolean;
}

/** The drawn map with everything that floats above it. */
export function MapStage({ network, search, change, top, onView, still }: Props) {
  const { t } = useTranslation("map");
  const { shown, site, middle } = network;
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [hover, setHover] = useState<Hover>();
  const [minimap, setMinimap] = useState<Minimap>();
  const { data: sites } = useQuery(topologyQuery);
  const { data: routed } = useLayerThree(search);
  const topology = network.layerThree ? routed : sites;
  const { data: session } = useQuery(sessionQuery);
  const moves = useMoves();
  const { ref: legendBox, ...legend } = useElementSize();
  const rows = useMemo(() => (site === undefined ? [] : tierRows(shown)), [site, shown]);
  const mayMove = session !== undefined && session.role !== "viewer";
  const mode = useMapMode(network, search);
  const plans = useQuery(plansQuery);
  const plan = usePlan(network);
  const picture = usePlanImage(network);
  const tiers = useTierNames(mode === "tiers" ? rows : NO_ROWS);
  const view = useMapView(
    canvas,
    useStageSettings(canvas, site !== undefined, top, legend),
    {
      tiers,
      movable:
        mayMove && search.at === undefined && mode !== "tiers" && middle === undefined && !still,
      flat: middle !== undefined,
      plan: (mode === undefined || mode === "plan") && !network.layerThree ? picture : undefined,
    },
    {
      hover: (hit, at) => setHover(hit && view && { hit, at, among: view.scene.index }),
      choose: (hit) => view && choose(view, hit),
      moved: (hit, to) => {
        const move = topology && view && moveOf(topology, view.scene, hit, to);
        if (move) moves.move(move);
        else view?.setNetwork(shown);
      },
      painted: (painted) => minimap?.follow(painted),
    },
  );
  const choose = (map: MapView, hit: Hit | undefined): void => {
    setHover(undefined);
    if (!hit) change({ focus: undefined });
    else if (hit.kind === "node") {
      const node = map.scene.network.nodes[hit.node];
      if (node?.isSite)
        change({ site: node.id.slice("site:".length) || undefined, focus: undefined });
      else change({ focus: node?.id });
    } else if (hit.kind === "link") change({ focus: `link:${map.scene.links[hit.link]?.id}` });
    else if (hit.kind === "site") enter(map, hit.site);
    else {
      const bundle = map.scene.siteLinks[hit.link];
      if (bundle) change({ focus: focusOf(map.scene, bundle) });
    }
  };
  const enter = (map: MapView, at: number): void => {
    const name = map.scene.sites[at]?.name;
    // Devices without a site have no view of their own: go as close as the whole map goes.
    if (name) change({ site: name, focus: undefined });
    else map.flyToNodes(map.scene.siteMembers[at] ?? []);
  };

  useEffect(() => {
    onView?.(view);
    return () => onView?.(undefined);
  }, [view, onView]);
  useShownNetwork(view, network, search);
  useChoice(view, network, search);
  useCameraKeys(view, moves.undo);

  return (
    <div className="map-stage">
      <canvas
        ref={setCanvas}
        className="map-canvas"
        role="img"
        aria-label={t("canvas", { nodes: shown.nodes.length, links: shown.links.length })}
      />
      {view && hover?.among === view.scene.index ? (
        <HoverCard view={view} hit={hover.hit} at={hover.at} />
      ) : null}
      {mode === "plan" && plans.isSuccess && !plan && !still ? (
        <p className="map-float map-notice map-notice-text" role="status">
          {t("plan.missing", { picture: t("plan.title") })}
        </p>
      ) : null}
      <Legend
        network={network}
        incident={search.incident !== undefined}
        vlan={search.ask === "vlan" ? search.vlan : undefined}
        box={legendBox}
      />
      {still ? null : <ZoomButtons view={view} />}
      {site === undefined && !still ? <MinimapBox view={view} onMap={setMinimap} /> : null}
      {moves.last ? (
        <MoveNotice
          move={moves.last}
          error={moves.error}
          onUndo={moves.undo}
          onClose={moves.forget}
        />
      ) : null}
    </div>
  );
}
