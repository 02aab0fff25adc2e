/**
 * Whether the browser draws with a graphics processor. Without one a canvas is faster kept in main memory
 * (`willReadFrequently`), as wall displays, virtual desktops and test machines often need.
 */
export function hasGpu(): boolean {
  const context = document.createElement("canvas").getContext("webgl");
  if (!context) return false;
  const info = context.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(
    context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER),
  );
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
}
