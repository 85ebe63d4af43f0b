// The pictures of the handbook, made anew: the stories play the demo service through in a browser, and the screens named
// here are kept. Run it when a screen has changed: npm run handbook
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const stories = ["designer", "designerForms", "designerProcess", "designerTariff"];
/** What a picture is called in docs/handbuch, and the screen of a story it is. */
const pictures = {
  start: "designer-start",
  assistent: "designer-assistant",
  ueberblick: "designer-overview",
  formulare: "forms-page",
  bedingung: "forms-condition",
  vorschau: "forms-preview-phone",
  ablauf: "designer-process-cards",
  einfuegen: "designer-process-verbs",
  gliederung: "designer-process-outline",
  tarife: "tariff-of-the-template",
  schreiben: "designer-letter-edit",
  uebersetzungen: "designer-translations",
  probelauf: "designer-rehearsal",
  freigabe: "designer-release",
  zustimmen: "designer-approval",
  konflikt: "designer-conflict",
};

const folder = mkdtempSync(join(tmpdir(), "blaupause-handbook-"));
const files = stories.map((name) => `tests/stories/${name}.test.ts`);
const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "stories", ...files];
const env = { ...process.env, SCREENSHOTS: folder };
const { status } = spawnSync(process.execPath, args, { env, stdio: "inherit" });
if (status === 0)
  for (const [name, screen] of Object.entries(pictures))
    copyFileSync(join(folder, `${screen}-1280.png`), join("docs", "handbuch", `${name}.png`));
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
