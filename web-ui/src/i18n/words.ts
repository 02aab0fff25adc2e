import i18next from "i18next";

import type { Words } from "../api/types";

/** A text of the server in the page's language; in English where there is no translation. */
export function inWords(text: string, words: Words | null | undefined): string {
  return words ? said(words) : text;
}

function said({ code, parameters, text, more }: Words): string {
  const key = `reasons:${code}`;
  const own = code !== "" && i18next.exists(key) ? i18next.t(key, { replace: parameters }) : text;
  return more ? own + said(more) : own;
}
