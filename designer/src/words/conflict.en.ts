import type { conflictDe } from "./conflict.de.ts";

export const conflictEn: Record<keyof typeof conflictDe, string> = {
  "conflict.title": "Two people have changed this at the same time",
  "conflict.text":
    "{name} saved this service at {time} while you were working on it. Nothing is lost: both versions stay in the history.",
  "conflict.theirs": "What {name} changed",
  "conflict.ours": "What you changed",
  "conflict.both": "What both changed:",
  "conflict.cases": "Example cases: {names}",
  "conflict.unknown": "What changed cannot be shown one by one any more. You may choose which version holds.",
  "conflict.failed": "The other version could not be loaded. Your changes stay in this browser.",
  "conflict.again": "Try again",
  "conflict.merge": "Join both",
  "conflict.merge.ours": "Join, my version where both differ",
  "conflict.take": "Take the other version",
  "conflict.keep": "Keep my version",
  "conflict.merged": "Joined with the version of {name}",
  "conflict.taken": "Version of {name} taken",
  "conflict.kept": "Own version kept",
  "conflict.case": "{case} ({name})",
};
