import { useHotkeys } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";

import { type Stop, stopAfter } from "./tour";

const STAY_MS = 20_000;

interface At {
  readonly incident: string;
  /** Grows with each turn, so that a tour of one stop goes on too. */
  readonly turn: number;
}

/** Turns from stop to stop; a new incident is shown at once. Space holds the picture, the right arrow turns by hand. */
export function useTour(stops: readonly Stop[]) {
  const [at, setAt] = useState<At>({ incident: "", turn: 0 });
  const [held, setHeld] = useState(false);
  const latest = useRef(stops);
  const known = useRef<ReadonlySet<string>>(undefined);
  const next = (before: At): At => ({
    incident: stopAfter(latest.current, before.incident),
    turn: before.turn + 1,
  });
  useEffect(() => {
    latest.current = stops;
    const ids = new Set(stops.map(({ incident }) => incident));
    const fresh = known.current && [...ids].find((id) => !known.current?.has(id));
    known.current = ids;
    if (fresh !== undefined) setAt((before) => ({ incident: fresh, turn: before.turn + 1 }));
  }, [stops]);
  useEffect(() => {
    if (held) return undefined;
    // Each stop gets the full time, also one that somebody turned to by hand.
    const timer = setTimeout(() => {
      setAt({ incident: stopAfter(latest.current, at.incident), turn: at.turn + 1 });
    }, STAY_MS);
    return () => clearTimeout(timer);
  }, [held, at]);
  useHotkeys([
    ["space", () => setHeld((before) => !before)],
    ["ArrowRight", () => setAt(next)],
  ]);
  const stop = stops.find(({ incident }) => incident === at.incident) ?? stops[0];
  return { stop, held };
}
