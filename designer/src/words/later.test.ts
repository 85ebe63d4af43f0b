import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { laterDe } from "./later.de.ts";

const src = fileURLToPath(new URL("..", import.meta.url));
/** Pages that load these words themselves. */
const pages = ["App.tsx", "shell/Frame.tsx", "shell/pages.ts"].flatMap((file) =>
  [...readFileSync(join(src, file), "utf8").matchAll(/withWords\(\(\) => import\("([^"]+)"\)\)/g)].map(
    ([, path = ""]) => join(src, dirname(file), path),
  ),
);

/** Every file that can be on the screen without one of them. */
function elsewhere(): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [join(src, "App.tsx"), join(src, "main.tsx")].filter((path) => existsSync(path));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || pages.includes(path)) continue;
    found.add(path);
    for (const [, name = ""] of readFileSync(path, "utf8").matchAll(
      /(?:from|import)\s*\(?\s*"(\.[^"]+\.tsx?)"/g,
    ))
      open.push(join(dirname(path), name));
  }
  return found;
}

it("words that come with a page are said on that page only", () => {
  expect(pages.length).toBeGreaterThan(1);
  const files = [...elsewhere()].filter((path) => !path.includes("/words/"));
  expect(files.length).toBeGreaterThan(200);
  const said = files.flatMap((path) => {
    const text = readFileSync(path, "utf8");
    const named = Object.keys(laterDe).filter((key) => text.includes(`"${key}"`));
    // A key may be put together: `spread.state.${state}`.
    const begun = [...text.matchAll(/`([a-z]+(?:\.[a-z-]+)*\.)\$\{/g)].map(([, head = ""]) => head);
    const built = begun.filter((head) => Object.keys(laterDe).some((key) => key.startsWith(head)));
    return [...named, ...built].map((key) => `${path.slice(src.length)}: ${key}`);
  });
  expect(said).toEqual([]);
});
