import { keyIn } from "../seal/index.ts";
import { pendingIn, type Pending } from "../store/pending.ts";
import type { DataPlace } from "../store/place.ts";
import type { Said } from "./call.ts";
import { obstacles } from "./words.de.ts";

/** `migrate --dry-run`: what a start would change in the store. It migrates by itself when it starts. */
export async function sayPending(place: DataPlace): Promise<Said> {
  const pending = await pendingIn(place, await keyIn(place.folder));
  // Opening the embedded database would make files beside it, so nobody can ask it for a sealed key here.
  const isKeyChecked = place.url !== undefined;
  const keyLines = isKeyChecked || pending.from === null ? [] : [KEY_NOT_CHECKED];
  return {
    exit: pending.obstacle === null ? 0 : 1,
    json: { ...pending, isKeyChecked },
    lines: [...linesOf(pending), ...keyLines],
  };
}

const KEY_NOT_CHECKED =
  "Ob die master.key im Datenordner zu diesen Daten passt, wurde nicht geprüft: Das zeigt verify-audit, oder der Start.";

function linesOf({ from, to, steps, obstacle }: Pending): string[] {
  const now =
    from === null
      ? `Hier liegen noch keine Daten. Ein Start legt sie in Fassung ${to} an.`
      : `Die Daten haben Fassung ${from}, dieses Programm arbeitet mit Fassung ${to}.`;
  if (obstacle !== null) return [now, obstacles[obstacle]];
  if (steps.length === 0) return [now, "Ein Start ändert daran nichts."];
  return [now, "Ein Start würde anlegen:", ...steps.map((step) => `  ${step}`), "Es wurde nichts verändert."];
}
