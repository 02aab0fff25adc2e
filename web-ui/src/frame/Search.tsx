import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { listDevices } from "../api/devices";
import type { Device } from "../api/types";
import { Key } from "../components/controls";
import { Icon } from "../components/Icon";
import { StatusShape } from "../components/StatusShape";

const SHOWN = 8;

/** Finds a device from any page: `/` goes here, Enter opens the marked one or lists all that match. */
export function Search() {
  const { t } = useTranslation();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const navigate = useNavigate();
  const [wanted] = useDebouncedValue(text.trim(), 150);
  const { data } = useQuery({
    queryKey: ["search", wanted],
    queryFn: ({ signal }) => listDevices({ q: wanted, limit: SHOWN }, signal),
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
  const go = (device: Device | undefined): void => {
    leave();
    if (device) void navigate({ to: "/devices/$id", params: { id: device.id } });
    else void navigate({ to: "/devices", search: { q: text.trim() } });
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
        {found.map((device, index) => (
          <li
            key={device.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === marked}
            onMouseDown={(event) => {
              event.preventDefault();
              go(device);
            }}
          >
            <StatusShape status={device.status} label={t(`status.${device.status}`)} />
            <span className="search-name">{device.name}</span>
            <span className="muted">{device.address}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
