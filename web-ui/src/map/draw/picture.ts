import type { Viewport } from "../view/camera";
import { paintCanvas } from "./canvasPainter";
import type { DrawList } from "./drawList";
import type { Palette } from "./palette";

const SHARP = 2;
const FROM_EDGE = 14;

/** Adds a line at the lower edge that says what the picture shows and when it was taken. */
export function captioned(
  list: DrawList,
  { height }: Viewport,
  palette: Palette,
  caption: string,
): DrawList {
  list.text("front", {
    x: FROM_EDGE,
    y: height - FROM_EDGE,
    text: caption,
    size: 11.5,
    weight: 500,
    colour: palette.muted,
    align: "left",
    halo: palette.bg,
  });
  return list;
}

/** A draw list as PNG, in twice the pixels of the viewport. */
export function pngOf(
  list: DrawList,
  { width, height }: Viewport,
  background: (context: CanvasRenderingContext2D) => void,
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * SHARP);
  canvas.height = Math.round(height * SHARP);
  const context = canvas.getContext("2d");
  if (!context) return Promise.reject(new Error("This browser cannot draw on a canvas"));
  context.setTransform(SHARP, 0, 0, SHARP, 0, 0);
  background(context);
  paintCanvas(context, list);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error("The picture is too large for this browser")),
    );
  });
}
