import { queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type {
  Channel,
  Credential,
  NewChannel,
  NewCredential,
  NewThreshold,
  Role,
  SelfStatus,
  Threshold,
  Token,
  User,
} from "./types";

interface List<T> {
  readonly items: readonly T[];
}

const part = encodeURIComponent;

export const selfStatusQuery = queryOptions({
  queryKey: ["self-status"],
  queryFn: ({ signal }) => call<SelfStatus>("/status", { signal }),
  refetchInterval: 5000,
  staleTime: 0,
});

export const channelsQuery = queryOptions({
  queryKey: ["channels"],
  queryFn: ({ signal }) => call<List<Channel>>("/channels", { signal }),
});

export const createChannel = (channel: NewChannel): Promise<Channel> =>
  call("/channels", { method: "POST", body: channel });

export const removeChannel = (id: string): Promise<void> =>
  call(`/channels/${part(id)}`, { method: "DELETE" });

export const testChannel = (id: string): Promise<{ delivered: boolean; message: string }> =>
  call(`/channels/${part(id)}/test`, { method: "POST" });

export const thresholdsQuery = queryOptions({
  queryKey: ["thresholds"],
  queryFn: ({ signal }) => call<List<Threshold>>("/thresholds", { signal }),
});

export const createThreshold = (rule: NewThreshold): Promise<Threshold> =>
  call("/thresholds", { method: "POST", body: rule });

/** Replaces a rule; only the fields an admin may give are sent. */
export const saveThreshold = (id: string, rule: NewThreshold): Promise<Threshold> =>
  call(`/thresholds/${part(id)}`, { method: "PUT", body: fieldsOf(rule) });

export const removeThreshold = (id: string): Promise<void> =>
  call(`/thresholds/${part(id)}`, { method: "DELETE" });

function fieldsOf(rule: NewThreshold): NewThreshold {
  const { name, measure, enabled, role, site, tag, instances } = rule;
  const { warning, critical, clear, holdSeconds } = rule;
  return {
    name,
    measure,
    enabled,
    role,
    site,
    tag,
    instances,
    warning,
    critical,
    clear,
    holdSeconds,
  };
}

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: ({ signal }) => call<List<Token>>("/tokens", { signal }),
});

export interface NewToken {
  readonly name: string;
  readonly role: Role;
  readonly expiresAt?: string | null;
}

export const createToken = (token: NewToken): Promise<{ id: string; token: string }> =>
  call("/tokens", { method: "POST", body: token });

export const removeToken = (id: string): Promise<void> =>
  call(`/tokens/${part(id)}`, { method: "DELETE" });

export const usersQuery = queryOptions({
  queryKey: ["users"],
  queryFn: ({ signal }) => call<List<User>>("/users", { signal }),
});

export interface NewUser {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

export const createUser = (user: NewUser): Promise<User> =>
  call("/users", { method: "POST", body: user });

export const changeUser = (
  name: string,
  change: { role?: Role; enabled?: boolean; password?: string },
): Promise<User> => call(`/users/${part(name)}`, { method: "PATCH", body: change });

export const removeUser = (name: string): Promise<void> =>
  call(`/users/${part(name)}`, { method: "DELETE" });

export const changeOwnPassword = (current: string, next: string): Promise<void> =>
  call("/session/password", { method: "PUT", body: { current, new: next } });

export const credentialsQuery = queryOptions({
  queryKey: ["credentials"],
  queryFn: ({ signal }) => call<List<Credential>>("/credentials", { signal }),
});

export const saveCredential = (name: string, credential: NewCredential): Promise<Credential> =>
  call(`/credentials/${part(name)}`, { method: "PUT", body: credential });

export const removeCredential = (name: string): Promise<void> =>
  call(`/credentials/${part(name)}`, { method: "DELETE" });
