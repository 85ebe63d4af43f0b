// A time of day: nanoseconds since midnight, with an offset, a named zone, or neither (local).
import { two } from "./date.ts";
import { isZone } from "./zone.ts";

export interface TimeValue {
  readonly type: "time";
  readonly nanos: number;
  /** Seconds east of UTC; `null` when the time is local or has a zone's name. */
  readonly offset: number | null;
  readonly zone: string | null;
}

export const nanosPerSecond = 1_000_000_000;
export const nanosPerDay = 86_400 * nanosPerSecond;
const maxOffset = 18 * 3600;

export const timeOf = (
  nanos: number,
  offset: number | null = null,
  zone: string | null = null,
): TimeValue => ({ type: "time", nanos, offset, zone });

export const midnight: TimeValue = timeOf(0);

export const hourOf = (time: TimeValue): number => Math.floor(time.nanos / (3600 * nanosPerSecond));
export const minuteOf = (time: TimeValue): number => Math.floor(time.nanos / (60 * nanosPerSecond)) % 60;
export const secondOf = (time: TimeValue): number => Math.floor(time.nanos / nanosPerSecond) % 60;

const pattern = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,18}))?(Z|[+-]\d\d:\d\d(?::\d\d)?|@[\w/+-]+)?$/i;

type Place = Pick<TimeValue, "offset" | "zone">;

const parsePlace = (text: string | undefined): Place | null => {
  if (text === undefined) return { offset: null, zone: null };
  if (text === "Z" || text === "z") return { offset: 0, zone: null };
  if (text.startsWith("@")) return isZone(text.slice(1)) ? { offset: null, zone: text.slice(1) } : null;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(":").map(Number);
  const size = hours * 3600 + minutes * 60 + seconds;
  if (size > maxOffset || minutes > 59 || seconds > 59) return null;
  return { offset: text.startsWith("-") ? -size : size, zone: null };
};

/** Reads `09:30:00`, with `Z`, `+01:00` or `@Europe/Berlin`. `24:00:00` has 24 hours of nanoseconds. */
export const parseTime = (text: string): TimeValue | null => {
  const match = pattern.exec(text);
  const place = match && parsePlace(match[5]);
  if (!match || !place) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const fraction = Number((match[4] ?? "").slice(0, 9).padEnd(9, "0"));
  const nanos = (hour * 3600 + minute * 60 + second) * nanosPerSecond + fraction;
  if (minute > 59 || second > 59 || nanos > nanosPerDay) return null;
  return timeOf(nanos, place.offset, place.zone);
};

export const formatOffset = (offset: number): string => {
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const seconds = size % 60 ? `:${two(size % 60)}` : "";
  const clock = `${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}`;
  return `${offset < 0 ? "-" : "+"}${clock}${seconds}`;
};

const formatPlace = (time: TimeValue): string => {
  if (time.zone !== null) return `@${time.zone}`;
  return time.offset === null ? "" : formatOffset(time.offset);
};

export const formatTime = (time: TimeValue): string => {
  const fraction = time.nanos % nanosPerSecond;
  const digits = fraction ? `.${String(fraction).padStart(9, "0").replace(/0+$/, "")}` : "";
  const clock = [hourOf(time), minuteOf(time), secondOf(time)].map(two).join(":");
  return `${clock}${digits}${formatPlace(time)}`;
};
