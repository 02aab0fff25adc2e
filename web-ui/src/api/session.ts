import { call, setCsrfToken } from "./client";
import type { Session } from "./types";

/** Who is logged in; ApiError 401 when nobody is. */
export async function currentSession(): Promise<Session> {
  const session = await call<Session>("/session");
  setCsrfToken(session.csrfToken);
  return session;
}

export async function logIn(username: string, password: string): Promise<Session> {
  const session = await call<Session>("/session", {
    method: "POST",
    body: { username, password },
  });
  setCsrfToken(session.csrfToken);
  return session;
}

export async function logOut(): Promise<void> {
  await call<void>("/session", { method: "DELETE" });
  setCsrfToken("");
}
