/** An RFC 9457 problem as the server sends it. */
export interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly status?: number;
  readonly errors?: readonly { readonly field?: string; readonly message?: string }[];
}

/** A request that the server refused, or (status 0) that never reached it. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.problem = problem;
  }
}

type QueryValue = string | number | boolean | null | undefined | readonly string[];

/** Parameters of an address; empty ones are left out, a list is repeated. */
export type Query = Readonly<Record<string, QueryValue>>;

export interface Call {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly query?: Query;
  /** Sent as JSON unless it is text or a Blob, which go as they are with `contentType`. */
  readonly body?: unknown;
  readonly contentType?: string;
  readonly signal?: AbortSignal;
}

const ROOT = "/api/v1";

let csrfToken = "";
let bearer = "";
let onLoggedOut: () => void = () => {};

export function setCsrfToken(token: string): void {
  csrfToken = token;
}

/** Logs this tab in with an API token instead of a session, as a wallboard does. */
export function setBearerToken(token: string): void {
  bearer = token;
}

export const bearerToken = (): string => bearer;

/** Called whenever the server answers 401 to anything but a login. */
export function whenLoggedOut(callback: () => void): void {
  onLoggedOut = callback;
}

export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) {
      if (one !== undefined && one !== null && one !== "") parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return `${ROOT}${path}${text ? `?${text}` : ""}`;
}

function headersOf(call: Call): Headers {
  const headers = new Headers({ Accept: "application/json" });
  const method = call.method ?? "GET";
  if (bearer) headers.set("Authorization", `Bearer ${bearer}`);
  if (method !== "GET" && csrfToken) headers.set("X-CSRF-Token", csrfToken);
  if (call.body !== undefined) headers.set("Content-Type", call.contentType ?? "application/json");
  return headers;
}

function bodyOf(call: Call): BodyInit | undefined {
  if (call.body === undefined) return undefined;
  if (typeof call.body === "string" || call.body instanceof Blob) return call.body;
  return JSON.stringify(call.body);
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return { title: response.statusText || `HTTP ${response.status}`, status: response.status };
  }
}

/** One call of the REST interface. Throws ApiError; 204 gives undefined. */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address(path, options.query), {
      method: options.method ?? "GET",
      headers: headersOf(options),
      body: bodyOf(options),
      credentials: "same-origin",
      signal: options.signal,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(0, { title: "offline" });
  }
  if (!response.ok) {
    if (response.status === 401 && path !== "/session") onLoggedOut();
    throw new ApiError(response.status, await problemOf(response));
  }
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A file of the server by its full address. Throws ApiError. */
export async function fetchBlob(from: string): Promise<Blob> {
  const headers = headersOf({});
  headers.delete("Accept");
  const response = await fetch(from, { headers, credentials: "same-origin" });
  if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  return response.blob();
}
