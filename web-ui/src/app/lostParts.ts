const LAST = "bongsu.loadedAnew";
const PAUSE_MS = 10_000;

/** Loads the page anew unless it just was, so that what stays lost makes no loop; says whether it does. */
function loadAnew(reload: () => void): boolean {
  const now = Date.now();
  if (now - Number(sessionStorage.getItem(LAST) ?? 0) < PAUSE_MS) return false;
  sessionStorage.setItem(LAST, String(now));
  reload();
  return true;
}

/**
 * A connection that breaks while a page loads leaves it without its styles, and a server that was updated since has
 * other parts than those an open tab asks for. Both are cured by loading the page anew.
 */
export function mendLostParts(reload = (): void => window.location.reload()): void {
  window.addEventListener("vite:preloadError", (event) => {
    if (loadAnew(reload)) event.preventDefault();
  });
  const token = getComputedStyle(document.documentElement).getPropertyValue("--accent-fill");
  if (token === "") loadAnew(reload);
}
