import { linkById } from "../../map/model/network";
import { IncidentDrawer } from "../incidents/IncidentDrawer";
import { AskPanel } from "./ask/AskPanel";
import { SubnetPanel } from "./ask/SubnetPanel";
import { sitesInFocus } from "./bundleFocus";
import { BundlePanel } from "./BundlePanel";
import { DevicePanel } from "./DevicePanel";
import { HurtsPanel } from "./HurtsPanel";
import { LinkPanel } from "./LinkPanel";
import { NeighbourPanel } from "./NeighbourPanel";
import type { PartProps } from "./part";

/** What stands beside the map: the chosen thing, else the chosen incident, else what hurts now. */
export function MapSide(props: PartProps) {
  const { network, search, change } = props;
  const { focus } = search;
  const close = (): void => change({ focus: undefined });
  if (focus?.startsWith("link:")) {
    const id = focus.slice("link:".length);
    const link = linkById(network.shown.links, id) ?? linkById(network.whole.links, id);
    if (link) return <LinkPanel {...props} link={link} onClose={close} />;
  }
  const between = sitesInFocus(focus);
  if (between) return <BundlePanel {...props} between={between} onClose={close} />;
  const node =
    network.whole.nodes.find(({ id }) => id === focus) ??
    network.shown.nodes.find(({ id }) => id === focus);
  if (node?.subnet) return <SubnetPanel {...props} chosen={node.subnet.id} onClose={close} />;
  if (node?.managed) return <DevicePanel {...props} id={node.id} onClose={close} />;
  if (node) return <NeighbourPanel {...props} node={node} onClose={close} />;
  if (search.ask) return <AskPanel {...props} />;
  if (search.incident) {
    return <IncidentDrawer id={search.incident} onClose={() => change({ incident: undefined })} />;
  }
  return <HurtsPanel {...props} />;
}
