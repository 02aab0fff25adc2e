import { StatusShape } from "../../components/StatusShape";
import type { Status } from "../../domain/status";
import type { MapNode } from "../../map/model/network";
import { SegmentShape } from "./SegmentShape";
import { SubnetShape } from "./SubnetShape";

interface Props {
  readonly node: MapNode;
  readonly status: Status;
}

/** The shape of a node's state, or what stands for a segment or subnet, which have none. */
export function NodeSign({ node, status }: Props) {
  if (node.subnet) return <SubnetShape />;
  return node.segment ? <SegmentShape /> : <StatusShape status={status} />;
}
