import { useEffect } from "react";

/** Large type for as long as the wall is shown; everything on the page is measured by the root's type. */
export function useWallType(): void {
  useEffect(() => {
    document.documentElement.classList.add("wall-type");
    window.dispatchEvent(new Event("resize"));
    return () => {
      document.documentElement.classList.remove("wall-type");
      window.dispatchEvent(new Event("resize"));
    };
  }, []);
}
