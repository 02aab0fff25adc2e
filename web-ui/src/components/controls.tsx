import type { ButtonHTMLAttributes, ReactNode } from "react";

import "./controls.css";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: "primary" | "plain" | "danger" | "icon";
  /** The key that does the same, shown as a key cap inside the button. */
  readonly shortcut?: string;
}

export function Button({ look, shortcut, className, children, ...rest }: ButtonProps) {
  const classes = ["button", look ? `button-${look}` : "", className ?? ""].join(" ");
  return (
    <button type="button" className={classes} aria-keyshortcuts={shortcut} {...rest}>
      {children}
      {shortcut ? <Key>{shortcut}</Key> : null}
    </button>
  );
}

export function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="key" aria-hidden="true">
      {children}
    </kbd>
  );
}

interface ChipProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function Chip({ pressed, onPress, children }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: ReactNode }[];
  readonly onChange: (value: T) => void;
}

export function Segmented<T extends string>(props: SegmentedProps<T>) {
  return (
    <div className="segmented" role="group" aria-label={props.label}>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === props.value}
          onClick={() => props.onChange(option.value)}
        >
          {option.text}
        </button>
      ))}
    </div>
  );
}

/** A number with its unit, muted, after a space. */
export function Amount({ value, unit }: { readonly value: string; readonly unit: string }) {
  return (
    <>
      {value}
      {unit ? <span className="unit"> {unit}</span> : null}
    </>
  );
}
