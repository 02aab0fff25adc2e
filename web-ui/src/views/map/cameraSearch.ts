import type { Camera } from "../../map/view/camera";

const short = (value: number): string => String(Number(value.toPrecision(5)));

/** A camera as addresses carry it. */
export const cameraText = ({ x, y, scale }: Camera): string => [x, y, scale].map(short).join(",");

/** The camera that an address names; undefined when it names none. */
export function cameraOf(text: string | undefined): Camera | undefined {
  const [x, y, scale, ...more] = (text ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || scale === undefined || more.length > 0)
    return undefined;
  const real = [x, y, scale].every((value) => Number.isFinite(value));
  return real && scale > 0 ? { x, y, scale } : undefined;
}
