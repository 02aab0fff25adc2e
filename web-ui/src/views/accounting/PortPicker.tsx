import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { search } from "../../api/devices";
import type { Hit } from "../../api/types";
import { Button } from "../../components/controls";
import { Icon } from "../../components/Icon";
import type { DraftPort } from "../../domain/billDraft";

interface Props {
  readonly ports: readonly DraftPort[];
  readonly onChange: (ports: readonly DraftPort[]) => void;
  readonly error?: string;
}

const MOST = 50;

/** Ports of a bill, found by name, description or device. */
export function PortPicker({ ports, onChange, error }: Props) {
  const { t } = useTranslation("accounting");
  const id = useId();
  const [text, setText] = useState("");
  const [wanted] = useDebouncedValue(text.trim(), 200);
  const { data } = useQuery({
    queryKey: ["search", wanted, MOST],
    queryFn: ({ signal }) => search(wanted, MOST, signal),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
  });
  const known = new Set(ports.map((port) => `${port.device} ${port.instance}`));
  const hits = (text.trim() === "" ? [] : (data?.items ?? [])).filter(
    (hit) => hit.type === "interface" && !known.has(`${hit.device ?? ""} ${hit.id}`),
  );
  const add = (hit: Hit | undefined): void => {
    if (!hit?.device) return;
    onChange([
      ...ports,
      { device: hit.device, instance: hit.id, text: [hit.title, hit.subtitle].join(", ") },
    ]);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add(hits[0]);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t("form.ports")}</label>
      {ports.length > 0 ? (
        <ul className="picked">
          {ports.map((port) => (
            <li key={`${port.device} ${port.instance}`} className="tag">
              {port.text}
              <Button
                look="plain"
                className="picked-remove"
                aria-label={t("form.removePort", { port: port.text })}
                onClick={() => onChange(ports.filter((one) => one !== port))}
              >
                <Icon name="close" size={12} />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id={id}
        className="input"
        autoComplete="off"
        placeholder={t("form.portSearch")}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={pressed}
      />
      {hits.length > 0 ? (
        <ul className="port-hits" aria-label={t("form.portHits")}>
          {hits.map((hit) => (
            <li key={`${hit.device ?? ""} ${hit.id}`}>
              <button type="button" className="port-hit" onClick={() => add(hit)}>
                <Icon name="plus" size={14} />
                <span>{hit.title}</span>
                <span className="muted">{hit.subtitle}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <span id={`${id}-note`} className={error ? "field-error" : "field-hint"}>
        {error ??
          (wanted !== "" && data && hits.length === 0 ? t("form.noPort") : t("form.portsHint"))}
      </span>
    </div>
  );
}
