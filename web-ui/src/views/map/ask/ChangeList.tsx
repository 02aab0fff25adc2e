import { useTranslation } from "react-i18next";

import type { TopologyChange } from "../../../api/types";
import { language } from "../../../i18n";
import "./ask.css";
import { causeText, changeText } from "./changeText";

const GLYPHS: Readonly<Record<TopologyChange["kind"], string>> = {
  appeared: "+",
  gone: "−",
  moved: "→",
  port_changed: "→",
  port_learnt: "=",
  changed: "~",
};

/** Changes of the map, each with its time and cause. */
export function ChangeList({ changes }: { readonly changes: readonly TopologyChange[] }) {
  const { t } = useTranslation("asking");
  return (
    <ol className="map-changes">
      {changes.map((change, at) => (
        <li key={change.id ?? at}>
          <span className="map-change-glyph" aria-hidden="true">
            {GLYPHS[change.kind]}
          </span>
          <div>
            <p>{changeText(change, t)}</p>
            <p className="muted secondary">
              {[change.at ? moment(change.at) : "", causeText(change, t)]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A moment with its day, as people of the language write it. */
export const moment = (at: string | number): string =>
  new Date(at).toLocaleString(language(), {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
