import { useTheme } from "../app/theme";
import { loadColour } from "../domain/load";
import "./loadbar.css";

interface Props {
  readonly ratio: number | null;
  readonly label: string;
  /** The share of something that is no link: neutral, because the load scale belongs to links. */
  readonly neutral?: boolean;
}

/** One direction of a port's load in the load scale, or another share; a missing value is an empty track. */
export function LoadBar({ ratio, label, neutral }: Props) {
  const theme = useTheme();
  const width = ratio === null ? 0 : Math.max(ratio > 0 ? 1.5 : 0, Math.min(1, ratio) * 40);
  return (
    <svg className="loadbar" viewBox="0 0 40 6" role="img" aria-label={label}>
      <rect className="loadbar-track" width="40" height="6" />
      <rect
        className={neutral ? "loadbar-neutral" : undefined}
        width={width}
        height="6"
        fill={neutral ? undefined : loadColour(ratio, theme)}
      />
    </svg>
  );
}
