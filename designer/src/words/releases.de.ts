/** Words of the draft's history and of releases. */
export const releasesDe = {
  "history.text": "Jeder gespeicherte Stand bleibt erhalten. Sie können zu jedem zurück.",
  "history.when": "Wann",
  "history.what": "Was",
  "history.who": "Wer",
  "history.begun": "Begonnen",
  "history.now": "jetzt",
  "history.restore": "Wiederherstellen",
  "history.restored": "Stand vom {time} wiederhergestellt",
} as const;
