import { useTranslation } from "react-i18next";

import type { ImportRow, Verdict } from "../../api/types";
import { count } from "../../domain/units";
import { faultyAddress, quoted, type Item } from "./verdicts";
import { COLUMNS } from "./VerdictTable";

const GLYPHS: Record<Verdict, string> = { create: "+", update: "~", unchanged: "=", reject: "×" };

interface HeadProps {
  readonly item: Extract<Item, { kind: "head" }>;
  readonly onOpen: () => void;
}

export function VerdictHead({ item, onOpen }: HeadProps) {
  const { t } = useTranslation("import");
  return (
    <tr className="table-group">
      <th colSpan={COLUMNS} scope="rowgroup">
        <span className="verdict-head">
          <span className="section-label">{t(`group.${item.verdict}`)}</span>
          <span className="muted secondary">{count(item.count)}</span>
          <span className="gap" />
          {item.hidden > 0 ? (
            <button type="button" className="link-button" onClick={onOpen}>
              {t("more", { rows: count(item.hidden) })}
            </button>
          ) : null}
        </span>
      </th>
    </tr>
  );
}

export function VerdictRow({ row }: { readonly row: ImportRow }) {
  const { t } = useTranslation("import");
  const rejected = row.verdict === "reject";
  const wrong = rejected ? quoted(row.reason) : undefined;
  return (
    <tr>
      <td className="number muted">{row.line}</td>
      <td>
        <span className={`glyph glyph-${row.verdict}`} aria-hidden="true">
          {GLYPHS[row.verdict]}
        </span>{" "}
        <span className={rejected ? "text-down" : undefined}>{t(`verdict.${row.verdict}`)}</span>
      </td>
      <th scope="row" className={row.name === wrong ? "table-name wrong" : "table-name"}>
        {row.name}
      </th>
      <td>
        <span className={faultyAddress(row) ? "wrong" : undefined}>{row.address}</span>
      </td>
      <td className="col-change">{rejected ? <Reason text={row.reason} /> : <Diff row={row} />}</td>
    </tr>
  );
}

/** The reason as the server wrote it, the faulty value underlined where it stands. */
function Reason({ text }: { readonly text: string }) {
  const wrong = quoted(text);
  if (wrong === undefined) return <>{text}</>;
  const at = text.indexOf(wrong);
  return (
    <>
      {text.slice(0, at)}
      <span className="wrong">{wrong}</span>
      {text.slice(at + wrong.length)}
    </>
  );
}

const SHOWN = 2;

function Diff({ row }: { readonly row: ImportRow }) {
  const { t } = useTranslation("import");
  const more = row.diff.length - SHOWN;
  if (row.verdict !== "update") {
    return (
      <span className="muted">
        {row.diff.map((change) => `${change.field} ${change.to}`).join(", ")}
      </span>
    );
  }
  return (
    <>
      {row.diff.slice(0, SHOWN).map((change) => (
        <span key={change.field} className="diff">
          <span className="muted">{change.field}</span>{" "}
          {change.from ? (
            <del className="muted">{change.from}</del>
          ) : (
            <span className="muted">∅</span>
          )}
          <span className="muted"> → </span>
          <ins>{change.to || "∅"}</ins>
        </span>
      ))}
      {more > 0 ? <span className="muted">{t("andMore", { count: more })}</span> : null}
    </>
  );
}
