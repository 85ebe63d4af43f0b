/** Words of „Datenschutz“, and the paragraphs of what is made from the model. */
export const complianceDe = {
  "compliance.text":
    "Diese Texte entstehen aus der Leistung selbst. Ändern Sie die Leistung, ändern sie sich mit. Prüfen Sie sie, bevor Sie sie verwenden.",
  "compliance.asked": "Was wir über Personen erfragen ({count})",
  "compliance.asked.none": "Keine Frage ist als personenbezogen gekennzeichnet.",
  "compliance.impersonal": "Keine personenbezogenen Daten, so ist es gekennzeichnet: {names}.",
  "compliance.unmarked": "Bei diesen Fragen steht noch nicht, ob und wofür sie Personen betreffen: {names}.",
  "compliance.unused": "wird nirgends verwendet",
  "compliance.head.name": "Angabe",
  "compliance.head.category": "Art",
  "compliance.head.purpose": "Wofür",
  "compliance.head.must": "Pflicht",
  "compliance.must": "ja",
  "compliance.may": "nein oder je nach Antwort",
  "compliance.fill": "[bitte ergänzen]",
  "compliance.copy": "Text kopieren",
  "compliance.copied": "Kopiert.",
  "compliance.title.notice": "Datenschutzhinweise (Art. 13 DSGVO)",
  "compliance.title.record": "Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)",
  "compliance.title.deletion": "Löschkonzept",
  "compliance.title.accessibility": "Erklärung zur Barrierefreiheit (Rahmen)",
  "compliance.notice.who":
    "Verantwortlich ist {name}, {address}, {email}. Die oder den Datenschutzbeauftragten erreichen Sie unter: [bitte ergänzen].",
  "compliance.notice.why":
    "Wir verarbeiten Ihre Angaben, um „{title}“ zu bearbeiten, und zwar für: {purposes}. Rechtsgrundlage ist Art. 6 Abs. 1 Buchst. e DSGVO mit: {basis}.",
  "compliance.notice.what": "Das betrifft diese Arten von Angaben: {categories}.",
  "compliance.notice.from":
    "Wenn Sie das möchten, übernehmen wir diese Angaben aus Ihrem Nutzerkonto: {claims}. Wir speichern dazu, mit welchem Vertrauensniveau das Konto sie bestätigt hat.",
  "compliance.notice.whom":
    "Ihre Angaben sehen nur die Stellen, die darüber entscheiden: {offices}. Weitere Empfänger: [bitte ergänzen].",
  "compliance.notice.systems":
    "Damit wir entscheiden können, gehen Angaben in diesen Schritten auch an andere Systeme: {systems}.",
  "compliance.notice.paid":
    "Zahlen Sie online, dann bekommt unser Bezahldienst von uns Betrag, Zweck und Kassenzeichen, aber keinen Namen. Was Sie dort angeben, verarbeitet er selbst.",
  "compliance.notice.long":
    "Wir löschen Ihre Angaben {closed} nach Abschluss des Vorgangs. Was Sie nicht absenden, löschen wir nach {draft}.",
  "compliance.notice.rights":
    "Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung und Widerspruch. Beschweren können Sie sich bei: {supervision}.",
  "compliance.notice.must":
    "Ohne die Pflichtangaben können wir Ihr Anliegen nicht bearbeiten. Eine Entscheidung allein durch Technik findet nicht statt, wo eine Person prüft.",
  "compliance.record.name": "Bezeichnung: {title}. Verantwortlich: {name}, {address}.",
  "compliance.record.purpose": "Zwecke: {purposes}. Rechtsgrundlagen: {basis}.",
  "compliance.record.people": "Betroffene: Personen, die „{title}“ beantragen oder die darin genannt sind.",
  "compliance.record.data": "Kategorien von Daten: {categories}.",
  "compliance.record.receivers":
    "Empfänger: {offices}. Übermittlung in Drittländer: keine aus diesem Programm.",
  "compliance.record.systems": "Weitere Empfänger, an andere Systeme übermittelt: {systems}.",
  "compliance.record.paid":
    "Weiterer Empfänger, nur beim Bezahlen: der Bezahldienst [bitte ergänzen]. Übermittelt werden Betrag, Zweck und Kassenzeichen.",
  "compliance.record.erasure":
    "Löschfristen: Vorgänge {closed} nach Abschluss, nicht abgesendete Anträge nach {draft}.",
  "compliance.record.measures":
    "Maßnahmen: Verschlüsselung mit einem Schlüssel je Vorgang, Trennung der Kommunen, Zugriff nach Rollen, Protokoll in Kette, geprüfte Sicherungen.",
  "compliance.deletion.drafts":
    "Nicht abgesendete Anträge löscht das Programm {draft} nach der letzten Änderung, mit allen Dateien.",
  "compliance.deletion.closed":
    "Abgeschlossene Vorgänge löscht es {closed} nach Abschluss, von selbst und jeden Tag.",
  "compliance.deletion.hold":
    "Wer einen Vorgang länger braucht, etwa wegen einer Klage, hält ihn mit Begründung fest.",
  "compliance.deletion.proof":
    "Beim Löschen wird der Schlüssel des Vorgangs vernichtet. Dass und wann gelöscht wurde, bleibt nachweisbar, ohne personenbezogene Daten.",
  "compliance.access.standard":
    "{name} bemüht sich, „{title}“ barrierefrei zugänglich zu machen. Maßstab sind BITV 2.0 und EN 301 549.",
  "compliance.access.tested":
    "Jede Seite wird bei jeder Fassung maschinell geprüft und ist mit der Tastatur bedienbar. Ergebnis der letzten Prüfung durch Menschen: [bitte ergänzen].",
  "compliance.access.contact":
    "Barrieren melden Sie an {email}. Hilft das nicht, wenden Sie sich an die Durchsetzungsstelle: [bitte ergänzen].",
} as const;
