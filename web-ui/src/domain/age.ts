export type AgeLanguage = "ko" | "en";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

interface Words {
  readonly seconds: string;
  readonly minutes: string;
  readonly hours: string;
  readonly days: string;
}

const WORDS: Record<AgeLanguage, Words> = {
  en: { seconds: " s", minutes: " min", hours: " h", days: " d" },
  ko: { seconds: "초", minutes: "분", hours: "시간", days: "일" },
};

/** A span in at most two units: `12 min`, `2 h 14`, `213 d 4 h`; `12분`, `2시간 14분`, `213일 4시간`. */
export function span(seconds: number, language: AgeLanguage): string {
  const words = WORDS[language];
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < MINUTE) return `${whole}${words.seconds}`;
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)}${words.minutes}`;
  if (whole < DAY) return hoursAndMinutes(whole, language);
  const hours = Math.floor((whole % DAY) / HOUR);
  const days = `${Math.floor(whole / DAY)}${words.days}`;
  return hours === 0 ? days : `${days} ${hours}${words.hours}`;
}

function hoursAndMinutes(whole: number, language: AgeLanguage): string {
  const words = WORDS[language];
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const hours = `${Math.floor(whole / HOUR)}${words.hours}`;
  if (minutes === 0) return hours;
  return language === "en"
    ? `${hours} ${String(minutes).padStart(2, "0")}`
    : `${hours} ${minutes}${words.minutes}`;
}

/** Seconds from an instant of the server to now; never negative; null when there is no instant. */
export function secondsSince(instant: string | null | undefined, nowMs: number): number | null {
  if (!instant) return null;
  const at = Date.parse(instant);
  return Number.isNaN(at) ? null : Math.max(0, (nowMs - at) / 1000);
}

export function ageOf(
  instant: string | null | undefined,
  nowMs: number,
  language: AgeLanguage,
): string {
  const seconds = secondsSince(instant, nowMs);
  return seconds === null ? "–" : span(seconds, language);
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `02:14:36` in the viewer's own time zone. */
export function clock(instant: string | number, withSeconds = true): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return "–";
  const minutes = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return withSeconds ? `${minutes}:${two(at.getSeconds())}` : minutes;
}

/** `clock` today, otherwise the date in front of it: `11-20 23:40`. */
export function moment(instant: string | number, nowMs: number, withSeconds = false): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return "–";
  const sameDay = at.toDateString() === new Date(nowMs).toDateString();
  const day = `${two(at.getMonth() + 1)}-${two(at.getDate())} `;
  return `${sameDay ? "" : day}${clock(instant, withSeconds)}`;
}

/** `Fri`, `금` in the viewer's own time zone. */
export const weekday = (instant: number, language: AgeLanguage): string =>
  new Intl.DateTimeFormat(language, { weekday: "short" }).format(instant);
