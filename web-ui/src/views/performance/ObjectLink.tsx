import { Link } from "@tanstack/react-router";

interface Props {
  readonly object: {
    readonly device: string;
    readonly deviceName: string;
    readonly instance: string;
    readonly instanceName: string;
  };
  /** The instance is a port and has a page of its own. */
  readonly isPort: boolean;
}

/** Leads to a port, or to the device of anything else. */
export function ObjectLink({ object, isPort }: Props) {
  const { device, deviceName, instance, instanceName } = object;
  if (isPort && instance) {
    return (
      <Link
        className="plain-link"
        to="/devices/$id/ports/$port"
        params={{ id: device, port: instance }}
      >
        {deviceName} <span className="object-part">{instanceName}</span>
      </Link>
    );
  }
  return (
    <Link className="plain-link" to="/devices/$id" params={{ id: device }}>
      {deviceName} <span className="object-part">{instanceName}</span>
    </Link>
  );
}
