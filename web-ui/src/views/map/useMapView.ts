import { useEffect, useMemo, useRef, useState } from "react";

import { token, uiScale, useTheme } from "../../app/theme";
import { count } from "../../domain/units";
import { paletteOf } from "../../map/draw/palette";
import { type MapEvents, type MapSettings, MapView } from "../../map/MapView";
import { exposeHooks } from "../../map/testHooks";
import { hasGpu } from "../../map/view/gpu";
import type { Room } from "./useStageSettings";

let gpu: boolean | undefined;
/** Asked once: the answer costs a WebGL context. */
export const software = (): boolean => !(gpu ??= hasGpu());

/** What the page decides of the picture. */
export type Shows = Pick<MapSettings, "tiers" | "movable" | "flat" | "plan">;

/** A map on the canvas for as long as it is on the page, in the theme and size of the page. */
export function useMapView(
  canvas: HTMLCanvasElement | null,
  room: Room,
  shows: Shows,
  events: MapEvents,
): MapView | undefined {
  const { tiers, movable, flat, plan } = shows;
  const theme = useTheme();
  const scale = useUiScale();
  const [view, setView] = useState<MapView>();
  const heard = useRef(events);
  useEffect(() => {
    heard.current = events;
  });
  const settings = useMemo(
    () => ({
      palette: paletteOf(theme, token),
      uiScale: scale,
      count: (value: number) => count(value),
      tiers,
      movable,
      flat,
      plan,
      software: software(),
      ...room,
    }),
    [theme, scale, room, tiers, movable, flat, plan],
  );
  const first = useRef(settings);
  useEffect(() => {
    if (!canvas) return undefined;
    const made = new MapView(canvas, first.current, {
      hover: (...args) => heard.current.hover(...args),
      choose: (...args) => heard.current.choose(...args),
      moved: (...args) => heard.current.moved(...args),
      painted: (...args) => heard.current.painted(...args),
    });
    made.start();
    const hide = exposeHooks(made);
    setView(made);
    return () => {
      hide();
      made.close();
      setView(undefined);
    };
  }, [canvas]);
  useEffect(() => view?.configure(settings), [view, settings]);
  return view;
}

function useUiScale(): number {
  const [scale, setScale] = useState(uiScale);
  useEffect(() => {
    const measure = (): void => setScale(uiScale());
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return scale;
}
