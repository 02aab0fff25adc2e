import type { Series } from "../api/types";
import type { Span } from "../domain/coverage";
import { linePaths } from "../domain/sketch";
import "./sparkline.css";

interface Props {
  readonly series: Series | undefined;
  readonly span: Span;
  /** The value at the upper edge; without it the highest average is there. */
  readonly top?: number;
  readonly label: string;
}

const WIDTH = 100;
const HEIGHT = 18;

/** A quantity over time at the height of a row: a neutral line from zero up, broken where nothing was measured. */
export function Sparkline({ series, span, top, label }: Props) {
  const highest = (series?.buckets ?? []).reduce(
    (most, [, , average]) => Math.max(most, average),
    0,
  );
  const frame = { ...span, width: WIDTH, height: HEIGHT - 4, top: top ?? (highest || 1) };
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {series ? (
        <path
          transform={`translate(0 ${HEIGHT - 2}) scale(1 -1)`}
          d={linePaths(series, frame)}
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </svg>
  );
}
