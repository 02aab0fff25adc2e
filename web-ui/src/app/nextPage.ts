/**
 * The page to go to after the login. Only a path of this application comes back: an address that leads to another
 * origin (`//host`, `\host`, `https:`) or to the login itself is answered with the home page.
 */
export function nextPage(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return "/";
  const here = new URL("http://bongsu.invalid");
  let target: URL;
  try {
    target = new URL(wanted, here);
  } catch {
    return "/";
  }
  if (target.origin !== here.origin || target.pathname === "/login") return "/";
  return `${target.pathname}${target.search}${target.hash}`;
}
