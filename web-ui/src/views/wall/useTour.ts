import { useHotkeys } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";

import { type Stop, stopAfter } from "./tour";

const STAY_MS = 20_000;

/** Turns from stop to stop; a new incident is shown at once. Space holds the picture, arrows turn by hand. */
export function useTour(stops: readonly Stop[]) {
  const [current, setCurrent] = useState("");
  const [held, setHeld] = useState(false);
  const latest = useRef(stops);
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    latest.current = stops;
    const ids = new Set(stops.map(({ incident }) => incident));
    const fresh = known.current && [...ids].find((id) => !known.current?.has(id));
    known.current = ids;
    if (fresh !== undefined) setCurrent(fresh);
  }, [stops]);
  useEffect(() => {
    if (held) return undefined;
    const timer = setInterval(
      () => setCurrent((before) => stopAfter(latest.current, before)),
      STAY_MS,
    );
    return () => clearInterval(timer);
    // Whoever turned by hand gets the full time too.
  }, [held, current]);
  useHotkeys([
    ["space", () => setHeld((before) => !before)],
    ["ArrowRight", () => setCurrent((before) => stopAfter(latest.current, before))],
  ]);
  const stop = stops.find(({ incident }) => incident === current) ?? stops[0];
  return { stop, held };
}
