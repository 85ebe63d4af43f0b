import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const MOST = 8;
const PLACE = /\(?((?:file:\/\/|\/|node:)[^()\s]+:\d+:\d+)\)?$/;

/** Where an error was thrown, place by place, innermost first. Its message is left out: it may quote an answer. */
export function framesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines
    .filter((line) => line.startsWith("    at "))
    .flatMap((line) => PLACE.exec(line)?.[1] ?? [])
    .slice(0, MOST)
    .map((place) => place.replace("file://", "").replace(ROOT, ""))
    .join(" ");
}

/** The name of an error: `TypeError`. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");
