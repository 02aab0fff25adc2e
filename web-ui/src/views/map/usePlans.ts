import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import { fetchBlob } from "../../api/client";
import { planAddress, plansQuery } from "../../api/plans";
import type { Plan } from "../../api/types";
import type { Plan as Drawn } from "../../map/draw/plan";
import type { ShownNetwork } from "./useNetwork";

/** The scope of pictures and places that is on the screen. */
export const scopeOf = ({ site }: Pick<ShownNetwork, "site">): string =>
  site === undefined ? "sites" : `site:${site}`;

export function usePlan(network: ShownNetwork): Plan | undefined {
  const { data } = useQuery(plansQuery);
  const scope = scopeOf(network);
  return data?.find((plan) => plan.scope === scope);
}

interface Loaded {
  readonly from: string;
  readonly image: CanvasImageSource;
  readonly address: string;
}

/** The picture under the map, once it has arrived. */
export function usePlanImage(network: ShownNetwork): Drawn | undefined {
  const plan = usePlan(network);
  const from = plan && network.middle === undefined ? planAddress(plan) : "";
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (from === "") return undefined;
    let wanted = true;
    load(from).then(
      (one) => {
        if (wanted) setLoaded(one);
      },
      // A picture that cannot be had leaves the map as it is; the dialog says why.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [from]);
  const middle = network.whole.sites.find(({ name }) => name === network.site);
  return useMemo(() => {
    if (!plan || loaded?.from !== from || from === "") return undefined;
    return {
      image: loaded.image,
      address: loaded.address,
      x: (middle?.x ?? 0) + plan.x,
      y: (middle?.y ?? 0) + plan.y,
      width: plan.span,
      height: (plan.span * plan.height) / plan.width,
    };
  }, [plan, loaded, from, middle?.x, middle?.y]);
}

async function load(from: string): Promise<Loaded> {
  const blob = await fetchBlob(from);
  // A page that logs in with a token can't ask for an image by address; drawings need that.
  const image = blob.type === "image/svg+xml" ? await drawing(from) : await createImageBitmap(blob);
  return { from, image, address: await dataAddress(blob) };
}

async function drawing(from: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = from;
  await image.decode();
  return image;
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(new Error("The picture cannot be read")));
    reader.readAsDataURL(blob);
  });
}
