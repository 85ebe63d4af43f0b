/** Words of an old version that becomes the draft again. */
export const restoreDe = {
  "restore.button": "Als Entwurf wiederherstellen",
  "restore.of": "Fassung {number} als Entwurf wiederherstellen",
  "restore.label": "Fassung {number} wiederhergestellt",
  "restore.done":
    "Fassung {number} ist jetzt wieder Ihr Entwurf, mit den Angaben von damals. Öffentlich ändert sich erst etwas, wenn Sie die Freigabe anfordern.",
  "restore.failed": "Fassung {number} ließ sich nicht laden. Bitte versuchen Sie es noch einmal.",
  "restore.forbidden":
    "Die Vorlage lässt Fassung {number} nicht mehr zu. Der Entwurf ist unverändert. Im Verlauf finden Sie frühere Stände.",
  "restore.unsaved":
    "Fassung {number} steht im Entwurf, ist aber noch nicht ganz gespeichert. Prüfen Sie die Angaben der Kommune.",
};
