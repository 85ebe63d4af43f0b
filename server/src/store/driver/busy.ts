/** How long a statement waits for another process that writes. */
export const BUSY_MS = 5000;

/** Another process holds the file, says either library. */
export const isBusy = (error: unknown): boolean => String(error).includes("locked");
