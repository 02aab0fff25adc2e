import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export const LANGUAGES = ["ko", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = "bongsu.language";

/** One file per part of the interface; its name is the namespace. */
const files = import.meta.glob<Record<string, unknown>>("./*/*.json", {
  eager: true,
  import: "default",
});

/** Texts by language, then namespace. */
export function resources(): Record<Language, Record<string, Record<string, unknown>>> {
  const all: Record<Language, Record<string, Record<string, unknown>>> = { ko: {}, en: {} };
  for (const [path, texts] of Object.entries(files)) {
    const match = /^\.\/(ko|en)\/(\w+)\.json$/.exec(path);
    if (match?.[1] && match[2]) all[match[1] as Language][match[2]] = texts;
  }
  return all;
}

function preferred(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === "ko" || stored === "en") return stored;
  return navigator.language.toLowerCase().startsWith("ko") ? "ko" : "en";
}

export function language(): Language {
  return i18next.language === "ko" ? "ko" : "en";
}

export function setLanguage(next: Language): void {
  localStorage.setItem(STORED, next);
  document.documentElement.lang = next;
  void i18next.changeLanguage(next);
}

/** Starts the texts; resolves synchronously because every text is in the bundle. */
export function startTexts(initial: Language = preferred()): void {
  document.documentElement.lang = initial;
  void i18next.use(initReactI18next).init({
    resources: resources(),
    lng: initial,
    fallbackLng: "en",
    defaultNS: "common",
    initAsync: false,
    // React escapes every text node, so escaping here would only show entities twice.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
