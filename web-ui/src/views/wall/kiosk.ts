import { setBearerToken } from "../../api/client";

const KEPT = "bongsu-kiosk";

/**
 * Takes the token of a wallboard's address, `/wall#token=…`, which browsers never send to any server, keeps it for this
 * tab and takes it off the address bar.
 */
export function takeKioskToken(): void {
  const given = new URLSearchParams(window.location.hash.slice(1)).get("token");
  if (given) {
    sessionStorage.setItem(KEPT, given);
    window.history.replaceState(window.history.state, "", window.location.pathname);
  }
  setBearerToken(sessionStorage.getItem(KEPT) ?? "");
}

/** Forgets the token, for instance because it has expired. */
export function dropKioskToken(): void {
  sessionStorage.removeItem(KEPT);
  setBearerToken("");
}
