import { along, type Segment } from "../geometry/halfLink";
import type { Rect } from "../geometry/rect";
import { shortPort } from "../model/portName";
import type { DrawList } from "./drawList";
import type { Frame } from "./frame";
import type { LabelPlacer } from "./labels";

/** Px from the end of the link, and from one try to the next. */
const FIRST = 26;
const STEP = 22;
/** Of the link: beyond it the name would seem to belong to the other end. */
const FARTHEST = 0.4;
/** On a short link the first place is no farther than this. */
const NEAREST = 0.3;
const HIGH = 20;

/** The port's name as a pill near its end of the link, where it hides no other; left out when there is no such place. */
export function addPort(
  list: DrawList,
  frame: Frame,
  labels: LabelPlacer,
  segment: Segment,
  name: string,
  chosen: boolean,
): void {
  const port = shortPort(name);
  if (port === "") return;
  const width = frame.measure(port, 11.5, 500) + 16;
  const place = placeOf(segment, width, (rect) => chosen || labels.isFree(rect));
  if (!place) return;
  labels.addBox(place.left, place.top, width, HIGH);
  const { palette } = frame;
  list
    .path("pill", { fill: palette.s1, stroke: chosen ? palette.accent : palette.line2, width: 1 })
    .rounded(place.left, place.top, width, HIGH, 5);
  list.text("pill", {
    x: place.left + width / 2,
    y: place.top + HIGH / 2 + 0.5,
    text: port,
    size: 11.5,
    weight: 500,
    colour: palette.ink,
    align: "center",
  });
}

function placeOf(
  segment: Segment,
  width: number,
  isFree: (rect: Rect) => boolean,
): Rect | undefined {
  const length = Math.max(Math.hypot(segment.bx - segment.ax, segment.by - segment.ay), 1);
  for (let away = Math.min(FIRST, NEAREST * length); away <= FARTHEST * length; away += STEP) {
    const { x, y } = along(segment, away / length);
    const left = x - width / 2;
    const top = y - HIGH / 2;
    const rect = { left, top, right: left + width, bottom: top + HIGH };
    if (isFree(rect)) return rect;
  }
  return undefined;
}
