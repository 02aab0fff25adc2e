import { useId, useState } from "react";

import type { Network } from "../../../map/model/network";

interface Props {
  readonly label: string;
  readonly network: Network;
  readonly value: string | undefined;
  readonly onPick: (id: string) => void;
}

const MOST = 20;

/** A node of the map by its name. */
export function NodePicker({ label, network, value, onPick }: Props) {
  const id = useId();
  const chosen = network.nodes.find((node) => node.id === value)?.name ?? "";
  const [text, setText] = useState<string>();
  const typed = text ?? chosen;
  const wanted = typed.toLowerCase();
  const matches = network.nodes
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, MOST);
  const type = (next: string): void => {
    const node = network.nodes.find(({ name }) => name === next);
    setText(node ? undefined : next);
    if (node) onPick(node.id);
  };
  return (
    <label className="map-picker">
      <span>{label}</span>
      <input
        className="input"
        list={id}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <datalist id={id}>
        {matches.map((node) => (
          <option key={node.id} value={node.name} />
        ))}
      </datalist>
    </label>
  );
}
