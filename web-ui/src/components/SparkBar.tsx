import type { Status } from "../domain/status";
import "./sparkbar.css";

interface Props {
  readonly counts: readonly number[];
  /** Cells from this one on are drawn in the status colour. */
  readonly loudFrom: number;
  readonly status: Status;
  readonly label: string;
}

const WIDTH = 96;
const HEIGHT = 16;

/** Events over time as small bars: neutral before the trouble, coloured since. */
export function SparkBar({ counts, loudFrom, status, label }: Props) {
  const top = Math.max(3, ...counts);
  const step = WIDTH / counts.length;
  return (
    <svg
      className={`sparkbar sparkbar-${status}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <path className="sparkbar-base" d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      {counts.map((count, index) => {
        if (count === 0) return null;
        const height = 3 + (count / top) * (HEIGHT - 4);
        const loud = index >= loudFrom;
        return (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- a cell is its place on the time axis
            key={index}
            className={loud ? "sparkbar-loud" : "sparkbar-quiet"}
            x={index * step}
            y={HEIGHT - (loud ? Math.max(height, 10) : height)}
            width={Math.max(1.6, step - 1.2)}
            height={loud ? Math.max(height, 10) : height}
          />
        );
      })}
    </svg>
  );
}
