import { useClickOutside } from "@mantine/hooks";
import { useState, type ReactNode } from "react";

import { Button } from "./controls";
import "./disclosure.css";
import { Icon } from "./Icon";

interface Props {
  /** What the button is called; holds what it shows. */
  readonly label: string;
  readonly button: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that opens a list of choices below itself; a choice, Esc and a click elsewhere close it. */
export function Disclosure({ label, button, className, children }: Props) {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const place = useClickOutside<HTMLDivElement>(close);
  return (
    // Keys bubble up from the buttons inside; the wrapper itself takes no focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={place}
      className="disclosure"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        close();
      }}
    >
      <Button
        className={className}
        aria-label={label}
        aria-expanded={open}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </Button>
      {open ? (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div className="disclosure-list" onClick={close}>
          {children}
        </div>
      ) : null}
    </div>
  );
}

interface ChoiceProps {
  /** Undefined where there is nothing to be chosen between. */
  readonly chosen?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

export function Choice({ chosen, onChoose, children }: ChoiceProps) {
  return (
    <button
      type="button"
      className="disclosure-item"
      aria-pressed={chosen}
      onClick={() => onChoose()}
    >
      {chosen === undefined ? null : (
        <span className="disclosure-mark">{chosen ? <Icon name="check" size={16} /> : null}</span>
      )}
      {children}
    </button>
  );
}
