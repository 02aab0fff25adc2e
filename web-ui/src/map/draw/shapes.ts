import type { Status } from "../../domain/status";
import type { Path } from "./drawList";

/** Adds the shape of a status, centred, about `size` px across: disc, triangle, square, diamond, wrench or ring. */
export function addShape(path: Path, status: Status, x: number, y: number, size: number): void {
  const half = size / 2;
  switch (status) {
    case "down":
      path.rounded(x - half, y - half, size, size, size * 0.16);
      return;
    case "unreachable":
      path.polygon([
        x,
        y - half * 1.13,
        x + half * 1.13,
        y,
        x,
        y + half * 1.13,
        x - half * 1.13,
        y,
      ]);
      return;
    case "degraded":
      path.polygon([
        x,
        y - half * 0.98,
        x + half * 1.08,
        y + half * 0.85,
        x - half * 1.08,
        y + half * 0.85,
      ]);
      return;
    case "maintenance":
      wrench(path, x, y, size / 15);
      return;
    default:
      path.disc(x, y, half);
  }
}

/** The open jaw at the upper right, the rounded end at the lower left, on a field of 16. */
function wrench(path: Path, x: number, y: number, k: number): void {
  const px = (value: number): number => x + (value - 8) * k;
  const py = (value: number): number => y + (value - 8) * k;
  path
    .move(px(14.3), py(4.4))
    .curve(px(14.3), py(9.9), px(8.9), py(8.9))
    .line(px(4.2), py(13.6))
    .curve(px(3.1), py(14.4), px(2.1), py(13.6))
    .curve(px(1.3), py(12.6), px(2.1), py(11.5))
    .line(px(6.9), py(6.8))
    .curve(px(6.2), py(1.4), px(11.6), py(1.6))
    .line(px(9.4), py(3.8))
    .line(px(9.9), py(5.9))
    .line(px(12.1), py(6.4))
    .close();
}

/** Two arrows, one each way: the sign on core and distribution discs. */
export function addSwitchSign(path: Path, x: number, y: number, radius: number): void {
  const half = radius * 0.33;
  const lift = radius * 0.17;
  const barb = radius * 0.16;
  path.move(x - half, y - lift).line(x + half, y - lift);
  path
    .move(x + half - barb, y - lift - barb)
    .line(x + half, y - lift)
    .line(x + half - barb, y - lift + barb);
  path.move(x + half, y + lift).line(x - half, y + lift);
  path
    .move(x - half + barb, y + lift - barb)
    .line(x - half, y + lift)
    .line(x - half + barb, y + lift + barb);
}
