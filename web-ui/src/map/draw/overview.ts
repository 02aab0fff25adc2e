import { rankOf, type Status } from "../../domain/status";
import { clearOf, widthOf } from "../geometry/halfLink";
import { isAmong, urgency } from "../model/network";
import type { Scene } from "../model/scene";
import type { SiteLink } from "../model/sites";
import type { DrawList } from "./drawList";
import { BACKGROUND, type Frame } from "./frame";
import { type LabelPlace, LabelPlacer, type Side } from "./labels";
import { addCut, addGlow, addLink } from "./linkMarks";
import { addPills } from "./pills";
import { addSiteDisc, addSiteLabel, siteLabelSize } from "./siteDisc";
import { type SiteSpot, siteShrink, siteSpots } from "./siteSpots";

const SIDES: readonly Side[] = ["below", "belowRight", "belowLeft", "above", "right", "left"];
const CLEAR = 4;
/** Where discs have shrunk this much, even loud names go only where they hide nothing. */
const CROWDED = 0.6;

/** Zoom 0: sites as discs with the sum of the cables between them. */
export function addOverview(list: DrawList, scene: Scene, frame: Frame): void {
  const spots = siteSpots(scene, frame);
  const shown = spots.filter(
    (spot) => inView(spot, frame) && (scene.siteMembers[spot.site]?.length ?? 0) > 0,
  );
  const labels = new LabelPlacer();
  for (const float of frame.floats) labels.addFloat(float, frame.viewport);
  for (const spot of shown) labels.addDisc(spot.x, spot.y, spot.radius);
  addSiteLinks(list, scene, frame, spots, labels);
  for (const spot of shown) addSiteDisc(list, scene, frame, spot);
  addLabels(list, scene, frame, shown, labels);
}

function inView({ x, y, radius }: SiteSpot, { viewport }: Frame): boolean {
  const reach = radius + 60;
  return x > -reach && y > -reach && x < viewport.width + reach && y < viewport.height + reach;
}

function addSiteLinks(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  spots: readonly SiteSpot[],
  labels: LabelPlacer,
): void {
  const order = scene.siteLinks.map((_, at) => at);
  if (order.length > frame.budget / 2) {
    order.sort((one, other) => weight(scene, other) - weight(scene, one));
    order.length = Math.floor(frame.budget / 2);
  }
  const shrunk = siteShrink(scene, frame);
  for (const at of order) {
    const link = scene.siteLinks[at];
    const [from, to] = [spots[link?.a ?? -1], spots[link?.b ?? -1]];
    if (!link || !from || !to || !touches(from, to, frame)) continue;
    const segment = clearOf(
      { ax: from.x, ay: from.y, bx: to.x, by: to.y },
      from.radius,
      to.radius,
      CLEAR,
    );
    if (!segment) continue;
    const width = Math.max(widthOf(link.speedBps) * Math.max(shrunk, 0.4), 1);
    const { alpha, cut } = standing(scene, frame, link);
    if (isChosen(scene, frame, at)) addGlow(list, frame.palette, segment, width);
    addLink(list, frame.palette, segment, link, { width, alpha: alpha < 1 ? alpha : undefined });
    if (cut) addCut(list, frame.palette, segment);
    labels.addLink(segment);
    if (shrunk > CROWDED) addPills(list, frame, labels, segment, link);
  }
}

/** Whether the cables between two sites are pointed at, or are chosen together or one of them. */
function isChosen(scene: Scene, frame: Frame, at: number): boolean {
  const link = scene.siteLinks[at];
  if (!link) return false;
  const ends = new Set([scene.sites[link.a]?.name, scene.sites[link.b]?.name]);
  return (
    at === frame.hoveredSiteLink ||
    link.members.includes(frame.selectedLink) ||
    (frame.selectedSites?.every((name) => ends.has(name)) ?? false)
  );
}

/** How strongly the sum of cables is drawn, and whether what is looked at does not get over one of them. */
function standing(
  scene: Scene,
  { emphasis }: Frame,
  { a, b, members }: SiteLink,
): { readonly alpha: number; readonly cut: boolean } {
  const { links, cuts } = emphasis;
  const among = (ids: ReadonlySet<string>): boolean =>
    members.some((member) => {
      const cable = scene.links[member];
      return cable !== undefined && isAmong(cable, ids);
    });
  const cut = cuts !== undefined && among(cuts);
  const about = !links || cut || among(links) ? 1 : BACKGROUND;
  return { alpha: Math.min(emphasis.site(a), emphasis.site(b), about), cut };
}

function weight(scene: Scene, at: number): number {
  const link = scene.siteLinks[at];
  return link ? urgency(link.status) * 1e15 + (link.speedBps ?? 0) : 0;
}

function touches(from: SiteSpot, to: SiteSpot, { viewport }: Frame): boolean {
  return (
    Math.max(from.x, to.x) > 0 &&
    Math.min(from.x, to.x) < viewport.width &&
    Math.max(from.y, to.y) > 0 &&
    Math.min(from.y, to.y) < viewport.height
  );
}

function addLabels(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  shown: readonly SiteSpot[],
  labels: LabelPlacer,
): void {
  const status = (spot: SiteSpot): Status => scene.summaries[spot.site]?.status ?? "up";
  const size = (spot: SiteSpot): number => scene.summaries[spot.site]?.devices ?? 0;
  const order = [...shown].sort(
    (one, other) => rankOf(status(other)) - rankOf(status(one)) || size(other) - size(one),
  );
  const roomy = siteShrink(scene, frame) > CROWDED;
  for (const spot of order) {
    const loud = rankOf(status(spot)) > 1;
    const { width, height } = siteLabelSize(scene, frame, spot.site);
    const place: LabelPlace | undefined = labels.place({
      x: spot.x,
      y: spot.y,
      radius: spot.radius + (loud ? 4 : 0),
      width,
      height,
      sides: SIDES,
      must: loud && roomy,
      loyalty: 0.4,
    });
    if (place) addSiteLabel(list, scene, frame, spot.site, place, width);
  }
}
