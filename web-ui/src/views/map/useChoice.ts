import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";

import { incidentQuery } from "../../api/incidents";
import type { MapView } from "../../map/MapView";
import { standsAt } from "../../map/model/layerThree";
import { drawnLinks } from "../../map/model/scene";
import { NOTHING, type Choice } from "../../map/view/choice";
import { matching } from "../../map/view/emphasis";
import { useMarked } from "./ask/useMarked";
import { statusesOf } from "./attention";
import { sitesInFocus } from "./bundleFocus";
import { marksOf, NO_MARKS } from "./incidentMarks";
import type { MapSearch } from "./useMapSearch";
import type { ShownNetwork } from "./useNetwork";

/** Keeps what the map marks, dims and flies to in step with the address. */
export function useChoice(
  view: MapView | undefined,
  network: ShownNetwork,
  search: MapSearch,
): void {
  const { t } = useTranslation("map");
  const { data: incident } = useQuery({
    ...incidentQuery(search.incident ?? ""),
    enabled: !!search.incident,
  });
  const rootNote = t("rootCause");
  const marked = useMarked(network, search);
  const choice = useMemo((): Choice => {
    const places = standsAt(network.shown);
    const links = drawnLinks(network.shown, places);
    const marks = search.incident && incident ? marksOf(incident, places, links) : NO_MARKS;
    const wanted = links.findIndex(
      ({ id, members }) =>
        `link:${id}` === search.focus || members?.some((one) => `link:${one.id}` === search.focus),
    );
    return {
      ...NOTHING,
      selectedNode: places.get(search.focus ?? "") ?? -1,
      selectedSites: sitesInFocus(search.focus),
      selectedLink: wanted >= 0 ? wanted : marks.link,
      roots: marks.roots,
      impacted: marks.impacted,
      over: Boolean(incident?.resolvedAt),
      rootNote,
    };
  }, [network.shown, search.focus, search.incident, incident, rootNote]);

  useEffect(() => {
    if (!view) return;
    view.setChoice(choice);
    view.setWanted({
      statuses: statusesOf(search.status),
      incident: new Set([...choice.roots, ...choice.impacted]),
      marked: marked.nodes,
      links: marked.links,
      cuts: marked.cuts,
      sites: marked.sites,
    });
  }, [view, choice, search.status, marked]);

  useFlights(view, network, search, choice);
  useFlightToAnswer(view, network, search, marked.nodes);
}

/** Flies once for each thing that is newly chosen, never because a status changed. */
function useFlights(
  view: MapView | undefined,
  network: ShownNetwork,
  search: MapSearch,
  choice: Choice,
): void {
  const flown = useRef({ incident: "", focus: "", status: search.status ?? "" });
  useEffect(() => {
    if (!view) return;
    const { current } = flown;
    const whole = network.site === undefined;
    const discs = whole && network.layerThree === undefined;
    const marked = [...choice.roots, ...choice.impacted, ...endsOf(view, choice.selectedLink)];
    const incident = search.incident ?? "";
    if (incident !== current.incident && (incident === "" || marked.length > 0)) {
      current.incident = incident;
      if (incident !== "" && whole) view.flyToNodes(marked);
    }
    const focus = search.focus ?? "";
    if (focus !== current.focus) {
      current.focus = focus;
      const wanted = inFocus(view, focus, choice);
      if (wanted.some((node) => !isSeen(view, node))) view.flyToNodes(wanted);
    }
    const status = search.status ?? "";
    if (status !== current.status) {
      current.status = status;
      flyToMatches(view, status, discs);
    }
  }, [
    view,
    network.site,
    network.layerThree,
    search.incident,
    search.focus,
    search.status,
    choice,
  ]);
}

/** Flies once to a path or subnet within one site: of one between sites, the discs and their links tell more. */
function useFlightToAnswer(
  view: MapView | undefined,
  network: ShownNetwork,
  { ask, a, b, via, subnet }: MapSearch,
  marked: ReadonlySet<number>,
): void {
  const flown = useRef("");
  const asked =
    ask === "path" ? `${a} ${b} ${via}` : ask === "subnet" && subnet ? `subnet ${subnet}` : "";
  useEffect(() => {
    if (!view || flown.current === asked) return;
    const nodes = [...marked];
    if (asked !== "" && nodes.length === 0) return;
    flown.current = asked;
    const sites = new Set(nodes.map((node) => view.scene.siteOf[node]));
    if (network.site === undefined && sites.size === 1) view.flyToNodes(nodes);
  }, [view, network.site, asked, marked]);
}

/** The node in focus, or both ends of a link within a site: one between sites is seen from afar. */
function inFocus(view: MapView, focus: string, choice: Choice): number[] {
  if (choice.selectedNode >= 0) return [choice.selectedNode];
  const ends = focus.startsWith("link:") ? endsOf(view, choice.selectedLink) : [];
  return new Set(ends.map((end) => view.scene.siteOf[end])).size === 1 ? ends : [];
}

function endsOf(view: MapView, link: number): number[] {
  const [a, b] = [view.scene.a[link], view.scene.b[link]];
  return a === undefined || b === undefined ? [] : [a, b];
}

function flyToMatches(view: MapView, status: string, discs: boolean): void {
  const nodes = matching(view.scene, statusesOf(status));
  if (nodes.length === 0) view.pilot.fly(view.pilot.whole);
  else if (discs) view.flyToSites([...new Set(nodes.map((node) => view.scene.siteOf[node] ?? 0))]);
  else view.flyToNodes(nodes);
}

/** Whether a node has a mark of its own inside the picture. */
function isSeen(view: MapView, node: number): boolean {
  if (view.frame.level === 0) return false;
  const { x, y } = view.pointOf(node);
  const { width, height } = view.viewport;
  return x > 0 && y > 0 && x < width && y < height;
}
