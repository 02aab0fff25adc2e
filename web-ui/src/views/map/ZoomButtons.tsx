import { useTranslation } from "react-i18next";

import type { MapView } from "../../map/MapView";

const PATHS = {
  in: "M10 4.5v11M4.5 10h11",
  out: "M4.5 10h11",
  fit: "M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5",
};
const ZOOM = 1.5;

export function ZoomButtons({ view }: { readonly view: MapView | undefined }) {
  const { t } = useTranslation("map");
  const actions = {
    in: () => view?.pilot.zoomMiddle(ZOOM),
    out: () => view?.pilot.zoomMiddle(1 / ZOOM),
    fit: () => view?.pilot.fly(view.pilot.whole),
  };
  return (
    <div className="map-float map-zoom" role="group" aria-label={t("zoom.label")}>
      {(["in", "out", "fit"] as const).map((name) => (
        <button key={name} type="button" aria-label={t(`zoom.${name}`)} onClick={actions[name]}>
          <svg
            className="icon"
            viewBox="0 0 20 20"
            width="1.125rem"
            height="1.125rem"
            aria-hidden="true"
          >
            <path d={PATHS[name]} />
          </svg>
        </button>
      ))}
    </div>
  );
}
