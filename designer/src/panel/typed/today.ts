/** The day it is here, as dates are stored: a date somebody has not chosen yet begins with it. */
export const today = (now = new Date()): string =>
  [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join("-");
const pad = (part: number): string => String(part).padStart(2, "0");
