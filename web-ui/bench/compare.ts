import cytoscape from "cytoscape";
import Graph from "graphology";
import Sigma from "sigma";

import "./harness.css";
import { networkOf } from "../src/map/model/fromTopology";
import { largeNetwork } from "./network";

/** What the bench does with a renderer of somebody else. */
interface Drawn {
  /** Looks at the whole, or so many times closer at the middle, moved aside by some px. */
  look(zoom: number, aside: number): void;
  /** Gives nodes another colour. */
  recolour(nodes: readonly string[], colour: string): void;
}

const COLOURS: Readonly<Record<string, string>> = {
  down: "#ff7433",
  degraded: "#e69f00",
  up: "#5c6a7c",
};
const network = networkOf(largeNetwork(), "No site");
const stage = document.querySelector<HTMLElement>("#stage");
if (!stage) throw new Error("The bench page has no stage");
const places = new Map(network.nodes.map(({ id, x, y }) => [id, { x, y }]));
const colourOf = (status: string): string => COLOURS[status] ?? "#5c6a7c";

function withCytoscape(container: HTMLElement): Drawn {
  const cy = cytoscape({
    container,
    elements: [
      ...network.nodes.map(({ id, status, x, y }) => ({
        data: { id, colour: colourOf(status) },
        position: { x, y },
      })),
      ...network.links.map(({ id, a, b }) => ({ data: { id, source: a.node, target: b.node } })),
    ],
    style: [
      { selector: "node", style: { "background-color": "data(colour)", width: 19, height: 19 } },
      { selector: "edge", style: { width: 3, "line-color": "#4a5563", "curve-style": "haystack" } },
    ],
    layout: { name: "preset" },
    pixelRatio: 1,
  });
  cy.fit();
  const whole = { zoom: cy.zoom(), pan: { ...cy.pan() } };
  const middle = { x: container.clientWidth / 2, y: container.clientHeight / 2 };
  return {
    look: (zoom, aside) => {
      const shift = (at: number, center: number): number => center + (at - center) * zoom;
      cy.viewport({
        zoom: whole.zoom * zoom,
        pan: { x: shift(whole.pan.x, middle.x) + aside, y: shift(whole.pan.y, middle.y) },
      });
    },
    recolour: (nodes, colour) =>
      cy.batch(() => nodes.forEach((id) => cy.getElementById(id).data("colour", colour))),
  };
}

function withSigma(container: HTMLElement): Drawn {
  const graph = new Graph({ multi: true });
  for (const { id, status } of network.nodes) {
    const place = places.get(id) ?? { x: 0, y: 0 };
    graph.addNode(id, { x: place.x, y: -place.y, size: 3, color: colourOf(status) });
  }
  for (const { id, a, b } of network.links)
    graph.addEdgeWithKey(id, a.node, b.node, { size: 1, color: "#4a5563" });
  const sigma = new Sigma(graph, container, { renderLabels: false });
  const camera = sigma.getCamera();
  return {
    look: (zoom, aside) =>
      camera.setState({
        x: 0.5 + aside / container.clientWidth / zoom,
        y: 0.5,
        ratio: 1 / zoom,
        angle: 0,
      }),
    recolour: (nodes, colour) => nodes.forEach((id) => graph.setNodeAttribute(id, "color", colour)),
  };
}

const began = performance.now();
const which = new URLSearchParams(location.search).get("with");
const drawn = which === "sigma" ? withSigma(stage) : withCytoscape(stage);
await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)));
Object.assign(window, {
  drawn,
  nodes: network.nodes.map(({ id }) => id),
  builtMs: performance.now() - began,
});
