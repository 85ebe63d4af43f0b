import { openJourney } from "@blaupause/engine";
import type { Journey } from "@blaupause/model";
import { isWrong, wrong, type Language, type Wrong } from "./answer.ts";
import { readJson, type Files } from "./files.ts";
import { words } from "./words.ts";

export interface JourneyFile {
  readonly file: string;
  readonly journey: Journey | null;
  /** Why it cannot be played; empty when it can. */
  readonly faults: readonly string[];
}

/** The service file meant by a folder or a file, and the journeys next to it. */
export function journeysAt(
  files: Files,
  path: string,
  language: Language,
): { readonly service: string; readonly journeys: readonly JourneyFile[] } | Wrong {
  const base = path.replace(/\/+$/, "");
  const service = files.list(base) === null ? base : `${base}/service.json`;
  const folder = `${service.includes("/") ? service.slice(0, service.lastIndexOf("/")) : "."}/journeys`;
  if (files.read(service) === null) return wrong("missing-file", service);
  const names = (files.list(folder) ?? []).filter((name) => name.endsWith(".json"));
  if (names.length === 0) return wrong("no-journeys", folder);
  const journeys: JourneyFile[] = [];
  for (const name of names) {
    const read = readJourney(files, `${folder}/${name}`, language);
    if (isWrong(read)) return read;
    journeys.push(read);
  }
  return { service, journeys };
}

export function readJourney(files: Files, file: string, language: Language): JourneyFile | Wrong {
  const read = readJson(files, file);
  if ("wrong" in read) return read;
  const opened = openJourney(read.json);
  if (opened.ok) return { file, journey: opened.journey, faults: [] };
  const say = words[language].journeyFault;
  return {
    file,
    journey: null,
    faults: opened.problems.map(({ rule, address, property = "" }) =>
      say(rule, [address, property].filter((part) => part !== "").join("/")),
    ),
  };
}
