import { expect, it } from "vitest";
import { usedVersions } from "./usedVersions.ts";

const uses = (version: string, base: string | null) => ({
  organisation: "a",
  name: "A",
  ags: "",
  version,
  base,
});

it("counts who uses which version, the newest first by number and not by letter", () => {
  const rows = [uses("1.9.0", "1.0.0"), uses("1.10.0", "2.0.0"), uses("1.9.0", "1.0.0"), uses("1.0.0", null)];
  expect(usedVersions(rows)).toEqual([
    { version: "1.10.0", base: "2.0.0", count: 1 },
    { version: "1.9.0", base: "1.0.0", count: 2 },
    { version: "1.0.0", base: null, count: 1 },
  ]);
});
