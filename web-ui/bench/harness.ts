import "@fontsource-variable/inter/index.css";
import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
import "../src/theme/tokens.css";
import "../src/theme/base.css";
import "./harness.css";

import { count } from "../src/domain/units";
import { paletteOf } from "../src/map/draw/palette";
import { MapView } from "../src/map/MapView";
import { networkOf } from "../src/map/model/fromTopology";
import { scopedTo, tierRows } from "../src/map/model/siteScope";
import { NOTHING } from "../src/map/view/choice";
import { hasGpu } from "../src/map/view/gpu";
import { largeNetwork, lookNetwork } from "./network";

const query = new URLSearchParams(location.search);
const theme = query.get("theme") === "light" ? "light" : "dark";
document.documentElement.dataset["mantineColorScheme"] = theme;
const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const canvas = document.querySelector<HTMLCanvasElement>("#map");
if (!canvas) throw new Error("The bench page has no canvas");
const site = query.get("site");
const began = performance.now();
const whole = networkOf(query.get("size") === "large" ? largeNetwork() : lookNetwork(), "No site");
const network = site ? scopedTo(whole, site) : whole;
const rows = site ? tierRows(network) : [];
const view = new MapView(
  canvas,
  {
    palette: paletteOf(theme, token),
    uiScale: Number(query.get("scale") ?? 1),
    margins: site
      ? { top: 64, right: 24, bottom: 64, left: 88 }
      : { top: 64, right: 24, bottom: 16, left: 16 },
    covered: site
      ? []
      : [
          { corner: "left", width: 234, height: 214 },
          { corner: "right", width: 178, height: 230 },
        ],
    count,
    tiers: rows.map(({ tier, devices, y }) => ({
      text: ["CORE", "DISTR.", "ACCESS", "BEHIND"][tier] ?? "",
      count: String(devices),
      y,
    })),
    movable: false,
    flat: false,
    plan: undefined,
    software: !hasGpu(),
  },
  { hover: () => {}, choose: () => {}, moved: () => {}, painted: () => {} },
);
view.setNetwork(network);
view.start();
if (query.get("incident")) {
  const at = (name: string): number => view.scene.index.get(name) ?? -1;
  view.setChoice({
    ...NOTHING,
    roots: new Set([at("djn-acc-17")]),
    impacted: new Set(["djn-ap-1703", "djn-ap-1704", "djn-cam-17"].map(at)),
    rootNote: "root cause · 118 endpoints",
    selectedLink: view.scene.links.findIndex(
      (link) => link.a.node === "djn-core-1" && link.b.node === "djn-dist-1",
    ),
  });
}
await document.fonts.ready;
view.paint();
Object.assign(window, { view, builtMs: performance.now() - began });
