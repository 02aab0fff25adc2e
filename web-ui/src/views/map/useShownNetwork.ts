import { useEffect, useRef } from "react";

import type { MapView } from "../../map/MapView";
import { cameraOf } from "./cameraSearch";
import type { MapSearch } from "./useMapSearch";
import type { ShownNetwork } from "./useNetwork";

/** Keeps the map's network in step with the page; another site or middle is another map, with a camera of its own. */
export function useShownNetwork(
  view: MapView | undefined,
  { shown, site, middle, layerThree }: ShownNetwork,
  { hops, camera }: MapSearch,
): void {
  const before = useRef<string>(undefined);
  const shared = useRef(camera);
  const part = layerThree ? `layer 3 ${layerThree.site ?? ""}` : `site ${site ?? ""}`;
  const place = middle === undefined ? part : `around ${middle} ${hops} ${layerThree ? "l3" : ""}`;
  useEffect(() => {
    if (!view) return;
    const another = before.current !== place;
    view.setNetwork(shown, another);
    before.current = place;
    const wanted = cameraOf(shared.current);
    if (wanted && shown.nodes.length > 0) view.pilot.jump(wanted);
    shared.current = undefined;
  }, [view, shown, place]);
}
