// The two durations of FEEL. Months have no length in days, hence two kinds that never mix.
export interface YearsMonths {
  readonly type: "yearsMonths";
  readonly months: number;
}

export interface DaysTime {
  readonly type: "daysTime";
  readonly nanos: bigint;
}

export const yearsMonths = (months: number): YearsMonths | null =>
  Math.abs(months) <= 12_000_000_000 ? { type: "yearsMonths", months: months + 0 } : null;

export const daysTime = (nanos: bigint): DaysTime => ({ type: "daysTime", nanos });

const second = 1_000_000_000n;
export const nanosIn = { day: 86_400n * second, hour: 3600n * second, minute: 60n * second, second };

const monthsPattern = /^(-?)P(?:(\d{1,10})Y)?(?:(\d{1,11})M)?$/;
const daysPattern =
  /^(-?)P(?:(\d{1,12})D)?(T(?:(\d{1,14})H)?(?:(\d{1,15})M)?(?:(\d{1,17})(?:\.(\d{1,18}))?S)?)?$/;

const parseDays = (text: string): DaysTime | null => {
  const match = daysPattern.exec(text);
  if (!match || /[PT]$/.test(text)) return null;
  const [, minus, days = "0", , hours = "0", minutes = "0", seconds = "0", fraction = ""] = match;
  const size =
    BigInt(days) * nanosIn.day +
    BigInt(hours) * nanosIn.hour +
    BigInt(minutes) * nanosIn.minute +
    BigInt(seconds) * second +
    BigInt(fraction.slice(0, 9).padEnd(9, "0"));
  return daysTime(minus ? -size : size);
};

/** Reads `P1Y6M` or `P3DT4H`; `null` for any other text. */
export const parseDuration = (text: string): YearsMonths | DaysTime | null => {
  const match = monthsPattern.exec(text);
  if (!match || text.endsWith("P")) return parseDays(text);
  const size = Number(match[2] ?? 0) * 12 + Number(match[3] ?? 0);
  return yearsMonths(match[1] ? -size : size);
};

const formatMonths = (duration: YearsMonths): string => {
  const size = Math.abs(duration.months);
  const [years, months] = [Math.floor(size / 12), size % 12];
  const text = `${years ? `${years}Y` : ""}${months ? `${months}M` : ""}`;
  return `${duration.months < 0 ? "-" : ""}P${text || "0M"}`;
};

export interface DaysTimeParts {
  readonly days: bigint;
  readonly hours: bigint;
  readonly minutes: bigint;
  readonly seconds: bigint;
  readonly nanos: bigint;
}

/** Parts towards zero, all with the duration's sign. */
export const daysTimeParts = ({ nanos }: DaysTime): DaysTimeParts => ({
  days: nanos / nanosIn.day,
  hours: (nanos / nanosIn.hour) % 24n,
  minutes: (nanos / nanosIn.minute) % 60n,
  seconds: (nanos / second) % 60n,
  nanos: nanos % second,
});

const formatDays = (duration: DaysTime): string => {
  const size = duration.nanos < 0n ? -duration.nanos : duration.nanos;
  const { days, hours, minutes, seconds, nanos } = daysTimeParts(daysTime(size));
  const fraction = nanos ? `.${String(nanos).padStart(9, "0").replace(/0+$/, "")}` : "";
  const clock = [
    hours ? `${hours}H` : "",
    minutes ? `${minutes}M` : "",
    seconds || nanos ? `${seconds}${fraction}S` : "",
  ].join("");
  const text = `${days ? `${days}D` : ""}${clock ? `T${clock}` : ""}`;
  return `${duration.nanos < 0n ? "-" : ""}P${text || "T0S"}`;
};

export const formatDuration = (duration: YearsMonths | DaysTime): string =>
  duration.type === "yearsMonths" ? formatMonths(duration) : formatDays(duration);
