import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { search } from "../api/devices";
import type { Hit } from "../api/types";
import { Key } from "../components/controls";
import { Icon } from "../components/Icon";
import { StatusShape } from "../components/StatusShape";

const SHOWN = 8;

/**
 * Finds a device from any page: `/` goes here, Enter opens the marked one or lists all that match. On the map what was
 * found is shown where it stands.
 */
export function Search() {
  const { t } = useTranslation();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const navigate = useNavigate();
  const onMap = useLocation({ select: ({ pathname }) => pathname === "/" });
  const [wanted] = useDebouncedValue(text.trim(), 150);
  const { data } = useQuery({
    queryKey: ["search", wanted],
    queryFn: ({ signal }) => search(wanted, SHOWN, signal),
    enabled: open && wanted !== "",
    placeholderData: keepPreviousData,
  });
  useHotkeys([["/", () => input.current?.focus()]]);
  const found = open && text.trim() !== "" ? (data?.items ?? []) : [];

  const leave = (): void => {
    setOpen(false);
    setMarked(-1);
    input.current?.blur();
  };
  const go = (hit: Hit | undefined): void => {
    leave();
    if (!hit) void navigate({ to: "/devices", search: { q: text.trim() } });
    else if (hit.type === "site") void navigate({ to: "/", search: { site: hit.id } });
    else if (hit.type === "incident") void navigate({ to: "/incidents", search: { open: hit.id } });
    else if (onMap && hit.device) {
      const place = { focus: hit.device, site: hit.site || undefined, hops: undefined };
      void navigate({ to: "/", search: (before) => ({ ...before, ...place, view: undefined }) });
    } else if (hit.type === "interface" && hit.device) {
      const params = { id: hit.device, port: hit.id };
      void navigate({ to: "/devices/$id/ports/$port", params });
    } else void navigate({ to: "/devices/$id", params: { id: hit.device ?? hit.id } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") go(found[marked]);
    else if (event.key === "Escape") leave();
    else if (event.key === "ArrowDown") setMarked(Math.min(marked + 1, found.length - 1));
    else if (event.key === "ArrowUp") setMarked(Math.max(marked - 1, -1));
    else return;
    event.preventDefault();
  };

  return (
    <div className="search" role="search">
      <Icon name="search" size={16} />
      <input
        ref={input}
        className="search-input"
        type="text"
        role="combobox"
        aria-label={t("search")}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={marked >= 0 ? `${list}-${marked}` : undefined}
        placeholder={t("search")}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMarked(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <Key>/</Key>
      <ul
        id={list}
        role="listbox"
        aria-label={t("search")}
        hidden={found.length === 0}
        className="search-results"
      >
        {found.map((hit, index) => (
          <li
            key={`${hit.type} ${hit.device ?? ""} ${hit.id}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === marked}
            onMouseDown={(event) => {
              event.preventDefault();
              go(hit);
            }}
          >
            <HitSign hit={hit} />
            <span className="search-name">{hit.title}</span>
            <span className="muted">{hit.subtitle}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function HitSign({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation();
  if (hit.type === "interface") return <Icon name="arrow" size={14} />;
  if (hit.type === "incident") return <Icon name="bell" size={14} />;
  const status = hit.status ?? "unknown";
  return <StatusShape status={status} label={t(`status.${status}`)} />;
}
