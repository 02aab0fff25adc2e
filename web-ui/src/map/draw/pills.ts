import { loadRatio } from "../../domain/load";
import { along, reversed, type Segment } from "../geometry/halfLink";
import type { DrawList } from "./drawList";
import type { Frame } from "./frame";
import type { LabelPlacer } from "./labels";
import { addLoadPill, type LinkLook } from "./linkMarks";

/** A quarter of the way: in the middle of the half that it describes. */
const AT = 0.25;

/** Figures on the halves that carry much. */
export function addPills(
  list: DrawList,
  frame: Frame,
  labels: LabelPlacer,
  segment: Segment,
  link: LinkLook,
): void {
  if (link.status !== "up") return;
  const halves = [
    [segment, loadRatio(link.outBps, link.speedBps)],
    [reversed(segment), loadRatio(link.inBps, link.speedBps)],
  ] as const;
  for (const [half, load] of halves) {
    if (load === null || load < frame.pillsFrom) continue;
    const at = along(half, AT);
    const width = frame.measure(`${Math.round(load * 100)} %`, 11.5, 600);
    addLoadPill(list, frame.palette, at, load, width);
    labels.addBox(at.x - width / 2 - 7, at.y - 11, width + 14, 22);
  }
}
