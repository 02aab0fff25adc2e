import type { Scene } from "../model/scene";
import { addDevices } from "./devices";
import { DrawList } from "./drawList";
import type { Frame } from "./frame";
import { addOverview } from "./overview";

/** Puts one frame together; the same list is painted on the screen, as PNG or as SVG. */
export function compose(scene: Scene, frame: Frame): DrawList {
  const list = new DrawList();
  if (frame.level === 0) addOverview(list, scene, frame);
  else addDevices(list, scene, frame);
  return list;
}
