import { Dialog } from "./Dialog";
import "./shortcuts.css";

interface Props {
  readonly title: string;
  readonly keys: readonly (readonly [key: string, meaning: string])[];
  readonly onClose: () => void;
}

/** The keys of a page and what they do. */
export function ShortcutsDialog({ title, keys, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <dl className="shortcuts">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd className="key">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
