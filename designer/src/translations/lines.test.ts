import { openService, type Service } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { edited } from "../session/content.ts";
import { linesIn, translate } from "./lines.ts";

const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const { service } = opened;
const lineAt = (of: Service, key: string) => linesIn(of, "en").find((one) => one.key === key);
const KEY = "forms/antrag/fields/vornamen/label";

it("knows what is translated, in the words the service keeps it under", () => {
  expect(lineAt(service, KEY)).toMatchObject({ source: "Vornamen", state: "fresh" });
  const kept = Object.keys(service.translations?.["en"] ?? {});
  const known = new Set(linesIn(service, "en").map(({ key }) => key));
  expect(kept.filter((key) => !known.has(key))).toEqual([]);
});
it("sees that the source was changed, and is fresh again when it was translated anew", () => {
  const set = {
    type: "set",
    address: "forms/antrag/fields/vornamen",
    property: "label",
    value: "Rufname",
  } as const;
  const changed = edited({ service, journeys: {} }, [set]);
  if (!changed.ok) throw new Error("not changed");
  const line = lineAt(changed.content.service, KEY);
  expect(line?.state).toBe("stale");
  if (line === undefined) return;
  const anew = edited(changed.content, [translate(changed.content.service, "en", line, "First name")]);
  expect(anew.ok && lineAt(anew.content.service, KEY)).toMatchObject({ state: "fresh", text: "First name" });
});
it("takes a translation out that is emptied", () => {
  const line = lineAt(service, KEY);
  if (line === undefined) throw new Error("no line");
  const gone = edited({ service, journeys: {} }, [translate(service, "en", line, "")]);
  expect(gone.ok && lineAt(gone.content.service, KEY)?.state).toBe("missing");
});
