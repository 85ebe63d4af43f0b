/** Words of the moment when two people have changed the same draft. */
export const conflictDe = {
  "conflict.title": "Zwei Personen haben gleichzeitig geändert",
  "conflict.text":
    "{name} hat diese Leistung um {time} gespeichert, während Sie daran gearbeitet haben. Nichts ist verloren: beide Fassungen bleiben im Verlauf.",
  "conflict.theirs": "Das hat {name} geändert",
  "conflict.ours": "Das haben Sie geändert",
  "conflict.both": "Das haben beide geändert:",
  "conflict.cases": "Probefälle: {names}",
  "conflict.unknown":
    "Was sich geändert hat, lässt sich nicht mehr einzeln zeigen. Sie können wählen, welche Fassung gilt.",
  "conflict.failed": "Die andere Fassung ließ sich nicht laden. Ihre Änderungen bleiben in diesem Browser.",
  "conflict.again": "Noch einmal versuchen",
  "conflict.merge": "Beides zusammenführen",
  "conflict.merge.ours": "Zusammenführen, bei Streit meine Fassung",
  "conflict.take": "Andere Fassung nehmen",
  "conflict.keep": "Meine Fassung behalten",
  "conflict.merged": "Mit der Fassung von {name} zusammengeführt",
  "conflict.taken": "Fassung von {name} übernommen",
  "conflict.kept": "Eigene Fassung behalten",
  "conflict.case": "{case} ({name})",
};
