import { StatusShape } from "../../components/StatusShape";
import type { Status } from "../../domain/status";
import type { MapNode } from "../../map/model/network";
import { SegmentShape } from "./SegmentShape";

interface Props {
  readonly node: MapNode;
  readonly status: Status;
}

/** The shape of a node's state, or the bar of a segment, which has none. */
export function NodeSign({ node, status }: Props) {
  return node.segment ? <SegmentShape /> : <StatusShape status={status} />;
}
