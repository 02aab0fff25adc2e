import { Link } from "@tanstack/react-router";

import type { Root } from "../api/types";

interface Props {
  readonly root: Pick<Root, "kind" | "device" | "object" | "name">;
}

/** A cause's name, leading to what shows more of it: a port's charts, a device, or how Bongsu is doing. */
export function CauseLink({ root }: Props) {
  switch (root.kind) {
    case "bongsu":
      return (
        <Link className="plain-link" to="/settings">
          {root.name}
        </Link>
      );
    case "port":
      return (
        <Link
          className="plain-link"
          to="/devices/$id/ports/$port"
          params={{ id: root.device, port: root.object }}
        >
          {root.name}
        </Link>
      );
    default:
      return (
        <Link className="plain-link" to="/devices/$id" params={{ id: root.device }}>
          {root.name}
        </Link>
      );
  }
}
