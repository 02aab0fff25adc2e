/** The part of a PostCSS declaration that the plugin touches. */
interface Declaration {
  value: string;
}

/**
 * Styles are written in the pixels of the look page; shipped in rem, so that one root font size scales the whole
 * interface on a wall. Hairlines (1 px and less) stay pixels.
 */
export const pxToRem = {
  postcssPlugin: "px-to-rem",
  Declaration(declaration: Declaration) {
    if (!declaration.value.includes("px")) return;
    declaration.value = declaration.value.replace(/(-?\d*\.?\d+)px\b/g, (whole, digits: string) =>
      Math.abs(Number(digits)) <= 1 ? whole : `${Number((Number(digits) / 16).toFixed(5))}rem`,
    );
  },
};
