import type { Status } from "../domain/status";
import "./mark.css";

/** The beacon: its flame takes the colour of the worst open status and is only an outline when all is well. */
export function Mark({ status, size = 28 }: { readonly status: Status; readonly size?: number }) {
  return (
    <svg
      className={`mark mark-${status}`}
      viewBox="0 0 28 28"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      aria-hidden="true"
    >
      <path
        className="mark-flame"
        d="M14 2.2c.4 2.1 3.6 3.5 3.6 6.7a3.6 3.6 0 0 1-7.2 0c0-1.5.8-2.3 1.5-3.2.3.9.8 1.3 1.2 1.4-.3-1.8.2-3.6.9-4.9Z"
      />
      <path
        className="mark-tower"
        d="M9.4 14.6h9.2M10.3 14.6 7.4 25.2M17.7 14.6l2.9 10.6M5.6 25.2h16.8M9.2 18.6h9.6M8.3 22h11.4M14 18.6V22M11.6 22v3.2M16.4 22v3.2"
      />
    </svg>
  );
}
