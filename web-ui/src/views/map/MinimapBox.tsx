import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { MapView } from "../../map/MapView";
import { Minimap } from "../../map/Minimap";
import { software } from "./useMapView";

interface Props {
  readonly view: MapView | undefined;
  /** Gets the small map while it is there, so that it can follow the large one. */
  readonly onMap: (map: Minimap | undefined) => void;
}

export function MinimapBox({ view, onMap }: Props) {
  const { t } = useTranslation("map");
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current || !view) return undefined;
    const made = new Minimap(canvas.current, software());
    made.start();
    onMap(made);
    view.redraw();
    return () => {
      made.close();
      onMap(undefined);
    };
  }, [view, onMap]);
  return (
    <div className="map-float map-minimap">
      <canvas ref={canvas} role="img" aria-label={t("minimap")} />
    </div>
  );
}
