import type { Incident } from "../api/types";
import { median } from "./median";

/** What the incidents since some time came to. */
export interface Shift {
  readonly opened: number;
  readonly resolved: number;
  /** From the beginning of an incident to the first person who took it, median; null while nobody took any. */
  readonly secondsToTake: number | null;
  /** Alarms that were kept silent because an incident explained them. */
  readonly silent: number;
}

/** `since` in ms of the epoch. */
export function shiftOf(incidents: readonly Incident[], since: number): Shift {
  const opened = incidents.filter(({ openedAt }) => Date.parse(openedAt) >= since);
  const taken = incidents.flatMap((incident) => takenAfter(incident, since));
  return {
    opened: opened.length,
    resolved: incidents.filter(({ resolvedAt }) => resolvedAt && Date.parse(resolvedAt) >= since)
      .length,
    secondsToTake: median(taken),
    silent: opened.reduce((sum, { suppressedCount }) => sum + suppressedCount, 0),
  };
}

function takenAfter({ openedAt, activity }: Incident, since: number): number[] {
  const taken = activity.find(({ kind }) => kind === "acknowledged");
  const at = taken ? Date.parse(taken.at) : NaN;
  return at >= since ? [(at - Date.parse(openedAt)) / 1000] : [];
}
