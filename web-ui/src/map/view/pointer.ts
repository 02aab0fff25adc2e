import type { Point } from "./camera";

/** What a person does with the map; points are px of the viewport. */
export interface Gestures {
  /** True when the thing under the point is to be dragged instead of the map. */
  grab(at: Point): boolean;
  drag(at: Point): void;
  drop(): void;
  pan(dx: number, dy: number): void;
  zoom(at: Point, factor: number): void;
  click(at: Point): void;
  hover(at: Point | undefined): void;
}

const CLICK_WITHIN = 4;
const WHEEL = 0.0016;

/** Turns pointer and wheel events of an element into gestures; returns how to stop. */
export function listen(
  element: HTMLElement,
  uiScale: () => number,
  gestures: Gestures,
): () => void {
  const pressed = new Map<number, Point>();
  let start: Point | undefined;
  let moved = false;
  let grabbed = false;

  const place = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: (event.clientX - box.left) / uiScale(), y: (event.clientY - box.top) / uiScale() };
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const at = place(event);
    pressed.set(event.pointerId, at);
    if (pressed.size > 1) return;
    [start, moved] = [at, false];
    grabbed = gestures.grab(at);
  };
  const two = (event: PointerEvent, at: Point, before: Point): void => {
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return;
    const wide = Math.hypot(at.x - other.x, at.y - other.y);
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    gestures.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    if (was > 1) gestures.zoom(middle, wide / was);
  };
  const move = (event: PointerEvent): void => {
    const at = place(event);
    const before = pressed.get(event.pointerId);
    if (!before || !start) return gestures.hover(at);
    if (!moved && Math.hypot(at.x - start.x, at.y - start.y) < CLICK_WITHIN) return;
    if (!moved) element.setPointerCapture(event.pointerId);
    moved = true;
    pressed.set(event.pointerId, at);
    if (pressed.size > 1) two(event, at, before);
    else if (grabbed) gestures.drag(at);
    else gestures.pan(at.x - before.x, at.y - before.y);
  };
  const up = (event: PointerEvent): void => {
    if (!pressed.delete(event.pointerId) || pressed.size > 0) return;
    if (moved && grabbed) gestures.drop();
    else if (!moved && event.type === "pointerup") gestures.click(place(event));
    start = undefined;
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const delta = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
    gestures.zoom(place(event), Math.exp(-Math.max(Math.min(delta, 240), -240) * WHEEL));
  };
  const leave = (): void => gestures.hover(undefined);

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener("pointerdown", down, { signal });
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", up, { signal });
  element.addEventListener("pointercancel", up, { signal });
  element.addEventListener("pointerleave", leave, { signal });
  element.addEventListener("wheel", wheel, { signal, passive: false });
  return () => stop.abort();
}
