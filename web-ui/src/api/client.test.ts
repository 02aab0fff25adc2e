import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { address, ApiError, call, setCsrfToken, whenLoggedOut } from "./client";

const answers: Response[] = [];
const requests: [string, RequestInit][] = [];

beforeEach(() => {
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    requests.push([url, init]);
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError("no network"));
  });
});

afterEach(() => {
  answers.length = 0;
  requests.length = 0;
  setCsrfToken("");
  vi.unstubAllGlobals();
});

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status });

test("empty parameters are left out and lists are repeated", () => {
  expect(address("/devices", { q: "a b", site: "", map: ["x=y", "z="] })).toBe(
    "/api/v1/devices?q=a+b&map=x%3Dy&map=z%3D",
  );
});

test("only requests that change something carry the CSRF token", async () => {
  setCsrfToken("secret");
  answers.push(json(200, {}), json(200, {}));
  await call("/devices");
  await call("/devices", { method: "POST", body: { address: "10.0.0.1" } });
  const headers = requests.map(([, init]) => new Headers(init.headers).get("X-CSRF-Token"));
  expect(headers).toEqual([null, "secret"]);
  expect(requests[1]?.[1].body).toBe('{"address":"10.0.0.1"}');
});

test("a problem of the server becomes its sentence", async () => {
  answers.push(json(422, { title: "Unprocessable", detail: "Port 0 is not between 1 and 65535" }));
  await expect(call("/devices")).rejects.toThrow("Port 0 is not between 1 and 65535");
});

test("an answer that is no problem document still has its status", async () => {
  answers.push(new Response("<html>", { status: 502, statusText: "Bad Gateway" }));
  const error = await call("/devices").catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ApiError);
  expect((error as ApiError).status).toBe(502);
});

test("a server that is gone is status 0", async () => {
  const error = await call("/devices").catch((cause: unknown) => cause);
  expect((error as ApiError).status).toBe(0);
});

test("401 tells that the session ended, but not while logging in", async () => {
  const told = vi.fn();
  whenLoggedOut(told);
  answers.push(json(401, {}), json(401, {}));
  await call("/devices").catch(() => {});
  await call("/session", { method: "POST", body: {} }).catch(() => {});
  expect(told).toHaveBeenCalledTimes(1);
});
