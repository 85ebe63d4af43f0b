import { formatDate } from "./date.ts";
import { formatDateTime } from "./dateTime.ts";
import { formatDuration } from "./duration.ts";
import { formatInstant, type Instant } from "./instant.ts";
import { formatTime } from "./time.ts";
import type { Temporal } from "../value.ts";

/** ISO 8601 text of a date, time, date and time, duration or instant. */
export const formatIso = (value: Temporal | Instant): string => {
  switch (value.type) {
    case "date":
      return formatDate(value);
    case "time":
      return formatTime(value);
    case "dateTime":
      return formatDateTime(value);
    case "instant":
      return formatInstant(value);
    default:
      return formatDuration(value);
  }
};
