import type { PartProps } from "../part";
import "./ask.css";
import { HistoryPanel } from "./HistoryPanel";
import { PathPanel } from "./PathPanel";
import { SubnetPanel } from "./SubnetPanel";
import { VlanPanel } from "./VlanPanel";
import { WeakPanel } from "./WeakPanel";

/** The answer to what is asked of the map. */
export function AskPanel(props: PartProps) {
  if (props.search.ask === "path") return <PathPanel {...props} />;
  if (props.search.ask === "subnet") return <SubnetPanel {...props} />;
  if (props.search.ask === "vlan") return <VlanPanel {...props} />;
  if (props.search.ask === "weak") return <WeakPanel {...props} />;
  return <HistoryPanel {...props} />;
}
