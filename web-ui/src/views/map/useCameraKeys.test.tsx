import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import type { MapView } from "../../map/MapView";
import { useCameraKeys } from "./useCameraKeys";

function keyboard() {
  const done: string[] = [];
  const pilot = {
    whole: {},
    zoomMiddle: (factor: number) => done.push(factor > 1 ? "closer" : "away"),
    pan: (dx: number, dy: number) => done.push(`pan ${Math.sign(dx)} ${Math.sign(dy)}`),
    fly: () => done.push("whole"),
  };
  function Keys() {
    useCameraKeys({ pilot } as unknown as MapView, () => done.push("undo"));
    return null;
  }
  render(<Keys />);
  return { done, user: userEvent.setup() };
}

it.each([
  ["+", ["closer"]],
  ["{Shift>}+{/Shift}", ["closer"]],
  ["=", ["closer"]],
  ["-", ["away"]],
  ["0", ["whole"]],
  ["{ArrowLeft}{ArrowDown}", ["pan -1 0", "pan 0 1"]],
  ["{Control>}z{/Control}", ["undo"]],
])("the keys %s move the picture", async (keys, moves) => {
  const { done, user } = keyboard();

  await user.keyboard(keys);

  expect(done).toEqual(moves);
});
