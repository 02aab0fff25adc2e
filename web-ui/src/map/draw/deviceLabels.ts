import { rankOf } from "../../domain/status";
import { folded } from "../model/prefix";
import { type Scene, statusAt } from "../model/scene";
import type { DrawList } from "./drawList";
import type { Frame } from "./frame";
import type { LabelPlace, LabelPlacer, Side } from "./labels";
import { nodePoint, nodeRadius } from "./spots";
import { isChosen } from "./visible";

const MOST_LABELS = 420;

interface Lines {
  readonly name: string;
  readonly note: string;
  readonly size: number;
  readonly weight: number;
  readonly noteColour: string;
}

/** Names, most important first; those that find no free place are left out until there is more room. */
export function addNodeLabels(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  nodes: readonly number[],
  labels: LabelPlacer,
): void {
  const wanted = nodes.filter((node) => hasLabel(scene, frame, node));
  wanted.sort(
    (one, other) => priority(scene, frame, other) - priority(scene, frame, one) || one - other,
  );
  for (const node of wanted.slice(0, MOST_LABELS)) addLabel(list, scene, frame, node, labels);
}

function hasLabel(scene: Scene, frame: Frame, node: number): boolean {
  if (scene.network.nodes[node]?.isSite) return false;
  if (isChosen(frame, node) || frame.level === 3) return true;
  if (frame.level === 2) return (scene.tier[node] ?? 3) <= 1 || rankOf(statusAt(scene, node)) > 2;
  return rankOf(statusAt(scene, node)) > 2 || (scene.tier[node] ?? 3) === 0;
}

function priority(scene: Scene, frame: Frame, node: number): number {
  const chosen = frame.roots.has(node) ? 300 : isChosen(frame, node) ? 200 : 0;
  return chosen + rankOf(statusAt(scene, node)) * 10 + (3 - (scene.tier[node] ?? 3));
}

function addLabel(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  node: number,
  labels: LabelPlacer,
): void {
  const { x, y } = nodePoint(scene, frame, node);
  const root = frame.roots.has(node);
  const radius = root ? (frame.level === 3 ? 22 : 16) : nodeRadius(scene, frame, node);
  const lines = linesOf(scene, frame, node, root);
  const noteWidth = lines.note === "" ? 0 : frame.measure(lines.note, 11, 400);
  const width = Math.max(frame.measure(lines.name, lines.size, lines.weight), noteWidth) + 2;
  const height = lines.note === "" ? 15 : 30;
  const place = labels.place({
    x,
    y,
    radius,
    width,
    height,
    sides: sidesOf(scene, node, root),
    loyalty: root ? 2.5 : (scene.tier[node] ?? 3) > 1 ? 8 : 0.4,
    must: root || node === frame.selectedNode,
  });
  if (place) draw(list, frame, node, lines, place, width);
}

function linesOf(scene: Scene, frame: Frame, node: number, root: boolean): Lines {
  const known = scene.network.nodes[node];
  const high = (scene.tier[node] ?? 3) <= 1;
  const prefix = scene.prefixes[scene.siteOf[node] ?? 0] ?? "";
  const name = root || high ? (known?.name ?? "") : folded(known?.name ?? "", prefix);
  const { palette } = frame;
  if (root && frame.rootNote !== "") {
    return {
      name,
      note: frame.rootNote,
      size: 13,
      weight: 600,
      noteColour: frame.over ? palette.muted : palette.status.down.text,
    };
  }
  const endpoints = known?.endpoints ? `+${frame.count(known.endpoints)}` : "";
  const note = frame.level === 3 ? endpoints || (high ? (known?.note ?? "") : "") : "";
  return {
    name,
    note,
    size: high ? 12.5 : 11.5,
    weight: high ? 500 : 400,
    noteColour: palette.muted,
  };
}

function sidesOf(scene: Scene, node: number, root: boolean): readonly Side[] {
  if (root) return ["right", "below", "left", "above"];
  if ((scene.tier[node] ?? 3) > 1)
    return ["below", "belowRight", "belowLeft", "right", "left", "above"];
  const middle = scene.sites[scene.siteOf[node] ?? 0]?.x ?? 0;
  return (scene.x[node] ?? 0) < middle
    ? ["left", "right", "above", "below"]
    : ["right", "left", "above", "below"];
}

function draw(
  list: DrawList,
  frame: Frame,
  node: number,
  lines: Lines,
  place: LabelPlace,
  width: number,
): void {
  const { palette } = frame;
  const emphasis = frame.emphasis.node(node);
  const align = place.side === "left" ? "right" : place.side === "right" ? "left" : "center";
  const x =
    align === "right" ? place.left + width : align === "left" ? place.left : place.left + width / 2;
  const common = {
    x,
    align,
    halo: palette.bg,
    alpha: emphasis < 1 ? emphasis : undefined,
  } as const;
  list.text("label", {
    ...common,
    y: place.top + 8,
    text: lines.name,
    size: lines.size,
    weight: lines.weight,
    colour: palette.ink,
  });
  if (lines.note === "") return;
  list.text("label", {
    ...common,
    y: place.top + 22,
    text: lines.note,
    size: 11,
    weight: 400,
    colour: lines.noteColour,
  });
}
