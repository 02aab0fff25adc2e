import type { Status } from "../domain/status";
import "./status.css";

interface Props {
  readonly status: Status;
  /** Edge of the square the shape is drawn in, in px of the look page. */
  readonly size?: number;
  /** Said to screen readers; leave out where the word stands beside the shape. */
  readonly label?: string;
}

const PATHS: Record<Exclude<Status, "up" | "unknown">, string> = {
  degraded: "M8 2.2 14.4 13.4H1.6Z",
  down: "M3.6 2h8.8A1.6 1.6 0 0 1 14 3.6v8.8a1.6 1.6 0 0 1-1.6 1.6H3.6A1.6 1.6 0 0 1 2 12.4V3.6A1.6 1.6 0 0 1 3.6 2Z",
  unreachable: "M8 1.2 14.8 8 8 14.8 1.2 8Z",
  maintenance:
    "M14.3 4.4a4 4 0 0 1-5.4 4.5L4.2 13.6a1.5 1.5 0 0 1-2.1 0 1.5 1.5 0 0 1 0-2.1L6.9 6.8a4 4 0 0 1 4.7-5.2L9.4 3.8l.5 2.1 2.2.5Z",
};

/** The shape of a status: disc, triangle, square, diamond, wrench or dashed ring. Never colour alone. */
export function StatusShape({ status, size = 12, label }: Props) {
  return (
    <svg
      className={`shape shape-${status}`}
      viewBox="0 0 16 16"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {status === "up" || status === "unknown" ? (
        <circle cx="8" cy="8" r="6" />
      ) : (
        <path d={PATHS[status]} />
      )}
    </svg>
  );
}
