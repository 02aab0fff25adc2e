import type { ReactNode } from "react";

interface Props {
  readonly className: string;
  /** Without it there is nothing to press. */
  readonly onPress: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A row that is a button where it does something, and plain content on a wall. */
export function Pressable({ className, onPress, children }: Props) {
  if (!onPress) return <div className={className}>{children}</div>;
  return (
    <button type="button" className={className} onClick={onPress}>
      {children}
    </button>
  );
}
