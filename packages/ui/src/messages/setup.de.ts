/** What the pages of an administrator say, in German. */
export const setupDe = {
  "setup.nav": "Verwaltung",
  "setup.nav.people": "Personen und Protokoll",
  "setup.nav.signIn": "Anmeldung",
  "setup.nav.connections": "Verbindungen",
  "connections.title": "Verbindungen",
  "connections.text":
    "Legen Sie fest, mit welchen Fachverfahren und Registern Ihre Leistungen Daten austauschen dürfen. Alle anderen Adressen sind gesperrt.",
  "connections.hosts": "Erlaubte Adressen",
  "connections.hosts.none": "Noch ist keine Adresse erlaubt. Ihre Leistungen rufen kein anderes System auf.",
  "connections.host": "Adresse des anderen Systems",
  "connections.host.hint": "Zum Beispiel register.example.de. Die Verbindung ist immer verschlüsselt.",
  "connections.host.wrong":
    "Geben Sie eine Adresse ein, die mit https erreichbar ist, zum Beispiel register.example.de.",
  "connections.host.add": "Adresse erlauben",
  "connections.host.added": "{host} ist jetzt erlaubt.",
  "connections.host.removed": "{host} ist jetzt gesperrt.",
  "connections.host.remove.label": "{host} sperren",
  "connections.close": "Sperren",
  "connections.delete": "Löschen",
  "connections.secrets": "Zugangsschlüssel",
  "connections.secrets.text":
    "Verlangt das andere System einen Schlüssel, speichern Sie ihn hier. Er wird verschlüsselt, nur an die gewählte Adresse geschickt und nie wieder angezeigt. Wer eine Leistung baut, verwendet nur seinen Namen.",
  "connections.secret.first": "Erlauben Sie zuerst eine Adresse.",
  "connections.secret.for": "für {host}",
  "connections.secret.closed": "Die Adresse ist gesperrt, der Schlüssel wird nicht verwendet.",
  "connections.secret.name": "Name des Schlüssels",
  "connections.secret.name.hint":
    "Beginnt mit einem kleinen Buchstaben, ohne Leerzeichen, zum Beispiel melderegister.",
  "connections.secret.name.wrong":
    "Der Name beginnt mit einem kleinen Buchstaben und hat höchstens 40 Buchstaben, Ziffern oder Bindestriche.",
  "connections.secret.host": "Für welche Adresse?",
  "connections.secret.value": "Schlüssel",
  "connections.secret.value.wrong":
    "Fügen Sie den Schlüssel ein. Er hat keine Leerzeichen und keine Umlaute.",
  "connections.secret.add": "Schlüssel speichern",
  "connections.secret.saved": "Der Schlüssel {name} ist gespeichert und wird nicht mehr angezeigt.",
  "connections.secret.removed": "Der Schlüssel {name} ist gelöscht.",
  "connections.secret.remove.label": "Schlüssel {name} löschen",
  "setup.nav.own": "Organisation",
  "own.text":
    "Was Ihre Organisation auf ihren Seiten und in ihren Schreiben von sich sagt. Name, Schlüssel und Kürzel ändert der Betrieb der Plattform.",
  "own.host": "Ihre Seiten sind unter {host} zu erreichen. Dort steht nur Ihre Organisation.",
  "own.host.none":
    "Ihre Seiten sind unter der gemeinsamen Adresse der Plattform zu erreichen. Einen eigenen Rechnernamen richtet der Betrieb ein.",
  "own.numbers": "Aktenzeichen und Kassenzeichen",
  "own.number.case": "Muster der Aktenzeichen",
  "own.number.case.hint":
    "{year} oder {short} (zwei Stellen) steht für das Jahr, {number} oder {four} (mindestens vier Stellen) für die laufende Nummer. Sonst sind Großbuchstaben, Ziffern, Punkt und Bindestrich möglich. Leer: Kürzel, Jahr, Nummer.",
  "own.number.case.next":
    "Das nächste Aktenzeichen: {number}. Ein neues Muster gilt für neue Vorgänge, die Zählung läuft weiter.",
  "own.number.cash": "Muster der Kassenzeichen",
  "own.number.cash.hint":
    "Aus denselben Bausteinen. Leer: wie das Aktenzeichen. Zählen Kassenzeichen für sich, kann das Jahr fehlen; die Zählung läuft dann über die Jahre weiter.",
  "own.number.cash.next":
    "Das nächste Kassenzeichen: {number}. In Schreiben steht es als „Kassenzeichen des Vorgangs“ zur Verfügung.",
  "own.number.caseFrom": "Aktenzeichen zählen ab",
  "own.number.caseFrom.hint":
    "In jedem Jahr neu. Leer: ab 1. Innerhalb eines Jahres geht die Zählung nie zurück.",
  "own.number.caseTo": "Aktenzeichen zählen bis",
  "own.number.caseTo.hint": "Leer: ohne Ende.",
  "own.number.cashFrom": "Kassenzeichen zählen ab",
  "own.number.cashFrom.hint":
    "Leer: Kassenzeichen haben die laufende Nummer des Aktenzeichens. Zurück geht die Zählung nie, ohne Jahr im Muster auch später nicht.",
  "own.number.cashTo": "Kassenzeichen zählen bis",
  "own.number.cashTo.hint": "Leer: ohne Ende.",
  "own.number.cash.wrong":
    "So geht es nicht: Die laufende Nummer muss einmal vorkommen, das Jahr höchstens einmal.",
  "own.number.range.wrong": "Geben Sie eine ganze Zahl von 1 bis 999999999 ein.",
  "own.number.example": "Zum Beispiel: {number}",
  "own.number.wrong": "So geht es nicht: Jahr und laufende Nummer müssen je einmal vorkommen.",
  "own.contact": "Anschrift und Kontakt",
  "own.texts": "Pflichtangaben",
  "own.texts.hint":
    "Jeder Text bekommt eine eigene Seite, die unten auf allen Ihren Seiten verlinkt ist. Eine leere Zeile beginnt einen neuen Absatz.",
  "own.saved": "Gespeichert. Die Angaben gelten ab sofort.",
  "setup.nav.checks": "Einrichtung",
  "setup.title": "Einrichtung",
  "setup.broken": "Das geht nicht",
  "setup.open": "Das ist noch zu tun",
  "setup.fine": "Das ist eingerichtet",
  "setup.unused": "Nicht genutzt",
  "setup.go.stuck": "Person auswählen",
  "setup.go.signIn": "Anmeldedienst einstellen",
  "setup.go.texts": "Pflichtangaben ergänzen",
  "setup.go.office": "E-Mail-Adresse ändern",
  "setup.mail": "Probe-E-Mail an mich",
  "setup.all": "Es ist nichts mehr zu tun.",
  "about.stuck": "Störungen",
  "about.mail": "E-Mails",
  "about.signIn": "Anmeldung",
  "about.secondFactor": "Zweiter Faktor",
  "about.texts": "Pflichtangaben",
  "about.office": "Postfach der Stelle",
  "about.services": "Leistungen",
  "about.scan": "Prüfung von Dateien",
  "about.connections": "Verbindungen",
  "about.log": "Protokoll",
  "check.stuck.none": "Kein Vorgang steht still. Störungen sehen am Arbeitsplatz: {names}.",
  "check.stuck.some": "Vorgänge, die stillstehen: {count}. Am Arbeitsplatz sehen das: {names}.",
  "check.stuck.nobody":
    "Niemand ist für Störungen zuständig. Geben Sie einer Person die Aufgabe „behebt Störungen“. Vorgänge, die stillstehen: {count}.",
  "told.done": "Gemeldet am {at} an {names}. Vorgänge in der E-Mail: {count}.",
  "told.more":
    "Gemeldet am {at} an {names}. Vorgänge in der E-Mail: {count}. Was seitdem dazugekommen ist, wird innerhalb einer Stunde gemeldet.",
  "told.last": "Zuletzt gemeldet am {at} an {names}.",
  "told.pending": "Noch niemandem gemeldet. Das geschieht innerhalb einer Stunde.",
  "told.daily": "Noch niemandem gemeldet. Das geschieht innerhalb eines Tages.",
  "told.no-mail":
    "Niemandem gemeldet, weil kein Mailserver eingerichtet ist. Sonst ginge eine E-Mail an {names}.",
  "told.no-address": "Niemandem gemeldet, weil keine E-Mail-Adresse hinterlegt ist. Ohne Adresse: {names}.",
  "told.nobody": "Niemandem gemeldet, weil niemand Störungen behebt oder die Organisation verwaltet.",
  "told.unreachable":
    "Niemandem gemeldet, weil der Mailserver am {at} nicht zu erreichen war. Die E-Mail an {names} wird jede Stunde noch einmal versucht.",
  "told.sign-in":
    "Niemandem gemeldet, weil der Mailserver die Plattform am {at} nicht angemeldet hat. Die E-Mail an {names} wird jede Stunde noch einmal versucht.",
  "told.refused":
    "Niemandem gemeldet, weil der Mailserver die E-Mail an {names} am {at} nicht angenommen hat. Prüfen Sie die Adressen. Die E-Mail wird jede Stunde noch einmal versucht.",
  "incidents.mail.subject": "Störung: Vorgänge, die stillstehen: {count}",
  "incidents.mail.text":
    "Guten Tag,\n\nbei {organisation} gehen Vorgänge nicht von selbst weiter.\n\nVorgänge, die stillstehen: {count}{since}\n\nBetroffene Leistungen:\n{services}\n\nSehen Sie am Arbeitsplatz nach und beheben Sie die Störung: {url}\n\n{why} Kommt nichts Neues dazu, schreiben wir höchstens einmal am Tag, bis alles behoben ist.",
  "brokenLog.mail.subject": "Störung: Das Protokoll von {organisation} ist nicht mehr vollständig",
  "brokenLog.mail.text":
    "Guten Tag,\n\nim Protokoll der Verwaltung von {organisation} stimmt ab Eintrag {count} etwas nicht. Jemand hat einen Eintrag verändert oder gelöscht, oder die Datenbank ist beschädigt.\n\nWenden Sie sich an den Betrieb der Plattform. Wer {organisation} verwaltet, sieht das Protokoll hier: {url}\n\n{why} Wir prüfen das Protokoll einmal am Tag und schreiben, bis es wieder stimmt.",
  "incidents.mail.since": "\nDer erste seit: {at}",
  "incidents.mail.incident": "Sie bekommen diese E-Mail, weil Sie bei {organisation} Störungen beheben.",
  "incidents.mail.admin":
    "Sie bekommen diese E-Mail, weil Sie {organisation} verwalten und dort niemand per E-Mail zu erreichen ist, der Störungen behebt. Geben Sie einer Person diese Aufgabe, oder ergänzen Sie ihre E-Mail-Adresse.",
  "check.mail.none":
    "Es ist kein Mailserver eingerichtet. E-Mails werden nur aufbewahrt. Das richtet der Betrieb der Plattform ein.",
  "check.mail.untested": "Ein Mailserver ist eingerichtet, aber noch nicht ausprobiert.",
  "check.mail.sent": "Der Mailserver hat am {at} eine Probe-E-Mail angenommen.",
  "check.mail.unreachable":
    "Der Mailserver war am {at} nicht zu erreichen. Sagen Sie dem Betrieb Bescheid. E-Mails aus Vorgängen werden mehrmals versucht.",
  "check.mail.sign-in":
    "Der Mailserver hat die Plattform am {at} nicht angemeldet. Sagen Sie dem Betrieb Bescheid.",
  "check.mail.refused":
    "Der Mailserver hat die Probe-E-Mail am {at} nicht angenommen. Prüfen Sie Ihre E-Mail-Adresse, und sagen Sie sonst dem Betrieb Bescheid.",
  "check.signIn.passwords":
    "Ihre Leute melden sich mit eigenen Passwörtern an. Ein Anmeldedienst ist nicht eingestellt.",
  "check.signIn.untested": "Ein Anmeldedienst ist eingestellt, aber seit gestern nicht ausprobiert.",
  "check.signIn.no-admin":
    "Die Probe-Anmeldung am {at} hat geklappt. Aber keine Gruppe gibt das Recht „verwaltet Personen“: Ergänzen Sie eine.",
  "check.signIn.works": "Die Probe-Anmeldung am {at} hat geklappt.",
  "check.signIn.no-role": "Die Probe-Anmeldung am {at} hat keine Rolle ergeben. So kommt niemand herein.",
  "check.signIn.failed": "Die Probe-Anmeldung am {at} ist gescheitert.",
  "check.secondFactor.all":
    "Wer verwaltet, freigibt oder betreibt, meldet sich nicht mit einem Passwort allein an.",
  "check.secondFactor.missing":
    "Ohne zweiten Faktor melden sich an: {names}. Jede Person richtet ihn unter ihrem Namen ein.",
  "check.texts.all": "Impressum, Datenschutz und Barrierefreiheit stehen auf Ihren Seiten.",
  "check.texts.missing": "Von Impressum, Datenschutz und Barrierefreiheit fehlen Texte: {count}.",
  "check.office.none":
    "Ihre Organisation hat keine E-Mail-Adresse. Nachrichten aus Vorgängen an Ihre Stelle gehen nirgendwohin.",
  "check.office.named": "Nachrichten aus Vorgängen gehen an {names}.",
  "check.services.none": "Noch keine Leistung ist öffentlich.",
  "check.services.live": "Leistungen, die öffentlich sind: {count}.",
  "about.caseNumbers": "Nummernkreis der Aktenzeichen",
  "about.cashNumbers": "Nummernkreis der Kassenzeichen",
  "setup.go.caseNumbers": "Nummernkreis ändern",
  "setup.go.cashNumbers": "Nummernkreis ändern",
  "check.caseNumbers.endless": "Für Aktenzeichen ist kein Ende festgelegt.",
  "check.cashNumbers.endless": "Für Kassenzeichen ist kein Ende festgelegt.",
  "check.caseNumbers.left": "Freie Nummern: {count}.",
  "check.cashNumbers.left": "Freie Nummern: {count}.",
  "check.caseNumbers.little": "Fast aufgebraucht. Freie Nummern: {count}. Legen Sie ein neues Ende fest.",
  "check.cashNumbers.little":
    "Fast aufgebraucht. Freie Nummern: {count}. Stimmen Sie mit Ihrer Kasse ab, wie es weitergeht.",
  "check.caseNumbers.over":
    "Aufgebraucht. Niemand wird abgewiesen: Neue Vorgänge zählen darüber hinaus weiter. Legen Sie ein neues Ende fest.",
  "check.cashNumbers.over":
    "Aufgebraucht. Niemand wird abgewiesen: Neue Vorgänge zählen darüber hinaus weiter, und ihre Kassenzeichen können jemand anderem gehören. Stimmen Sie sofort mit Ihrer Kasse ab, wie es weitergeht.",
  "check.scan.none":
    "Hochgeladene Dateien werden nicht auf Schadsoftware geprüft. Das richtet der Betrieb der Plattform ein.",
  "check.scan.on": "Hochgeladene Dateien werden auf Schadsoftware geprüft.",
  "check.connections.unused": "Keine Ihrer Leistungen ruft ein anderes System auf.",
  "check.connections.all": "Leistungen, die andere Systeme aufrufen und das dürfen: {count}.",
  "check.connections.missing":
    "Leistungen rufen ein anderes System auf, das Sie nicht erlaubt haben oder für das ein Zugang fehlt. Betroffen: {names}.",
  "setup.go.connections": "Verbindungen erlauben",
  "check.log.whole": "Das Protokoll ist vollständig.",
  "check.log.broken": "Das Protokoll wurde ab Eintrag {count} verändert. Wenden Sie sich an den Betrieb.",
  "mail.test.subject": "Probe-E-Mail von Blaupause",
  "mail.test.text":
    "Guten Tag,\n\ndiese E-Mail haben Sie sich aus der Verwaltung von {organisation} selbst geschickt. Sie ist angekommen: E-Mails gehen hinaus.",
  "desk.refused.own-email-missing":
    "Bei Ihnen ist keine E-Mail-Adresse hinterlegt. Ergänzen Sie sie unter „Personen und Protokoll“.",
  "desk.refused.mail-not-set-up": "Es ist kein Mailserver eingerichtet. Das macht der Betrieb der Plattform.",
  "idp.title": "Anmeldung",
  "idp.text":
    "Hat Ihre Organisation einen Anmeldedienst (OpenID Connect), melden sich Ihre Leute damit an. Was sie hier tun dürfen, folgt aus ihren Gruppen dort. Ohne Anmeldedienst wählt jede Person ein eigenes Passwort.",
  "idp.provider": "Anmeldedienst",
  "idp.issuer": "Adresse (Issuer)",
  "idp.issuer.hint": "Beginnt mit https:// und steht so in der Beschreibung Ihres Anmeldedienstes.",
  "idp.client": "Kennung (Client-ID)",
  "idp.secret": "Geheimnis (Client Secret)",
  "idp.secret.since":
    "Hinterlegt am {date}. Es wird nicht wieder gezeigt. Leer lassen, wenn es bleiben soll.",
  "idp.secret.kept": "Hinterlegt. Es wird nicht wieder gezeigt. Leer lassen, wenn es bleiben soll.",
  "idp.secret.hint": "Es wird versiegelt abgelegt und nicht wieder gezeigt.",
  "idp.back": "Diese Adresse muss beim Anmeldedienst als Rücksprung (Redirect URI) eingetragen sein:",
  "idp.claim": "Angabe mit den Gruppen (Claim)",
  "idp.claim.hint": "Meist „groups“ oder „roles“.",
  "idp.groups": "Wer was tun darf",
  "idp.group": "Gruppe beim Anmeldedienst",
  "idp.group.roles": "Wer in „{group}“ ist",
  "idp.group.roles.new": "Wer in dieser Gruppe ist",
  "idp.group.add": "Gruppe hinzufügen",
  "idp.group.remove": "Gruppe entfernen",
  "idp.save": "Prüfen und speichern",
  "idp.saved": "Gespeichert. Der Anmeldedienst hat geantwortet. Probieren Sie jetzt die Anmeldung aus.",
  "idp.warning.no-group-gives-admin":
    "Keine Gruppe gibt hier das Recht „verwaltet Personen“. Wer sich über den Anmeldedienst anmeldet, verliert es. Nur die letzte Person, die es hat, behält es. Ergänzen Sie eine Gruppe.",
  "idp.remove": "Anmeldedienst entfernen",
  "idp.removed": "Entfernt. Ihre Leute melden sich jetzt mit einem eigenen Passwort an.",
  "idp.test": "Probe-Anmeldung",
  "idp.test.text":
    "Sie melden sich einmal ganz beim Anmeldedienst an. Danach sehen Sie hier, was er über Sie sagt. Angemeldet bleiben Sie wie jetzt.",
  "idp.test.at": "Probe vom {date}",
  "idp.test.claims": "Diese Angaben kamen: {names}",
  "idp.test.groups": "Gruppen: {groups}",
  "idp.test.groups.none":
    "In der Angabe „{claim}“ standen keine Gruppen. Prüfen Sie den Namen der Angabe und was der Anmeldedienst mitgibt.",
  "idp.test.roles": "Damit dürfen Sie: {roles}",
  "idp.test.roles.none":
    "Zu keiner dieser Gruppen gehört hier eine Rolle. So kommt niemand herein. Ergänzen Sie die Gruppe oben.",
  "idp.fault.not-vouched-for":
    "Der Anmeldedienst hat die Anmeldung nicht bestätigt ({code}). Prüfen Sie Kennung, Geheimnis und Rücksprung-Adresse.",
  "idp.fault.other": "Der Anmeldedienst war nicht zu erreichen ({code}).",
  "desk.refused.issuer-not-valid":
    "Das ist keine Adresse. Sie beginnt mit https://. Es wurde nichts geändert.",
  "desk.refused.issuer-not-allowed":
    "Diese Adresse fragt die Plattform nicht: Sie beginnt nicht mit https:// oder liegt im internen Netz. Wenden Sie sich an den Betrieb. Es wurde nichts geändert.",
  "desk.refused.issuer-not-found":
    "Unter dieser Adresse antwortet kein Anmeldedienst. Prüfen Sie, ob sie genau so in seiner Beschreibung steht. Es wurde nichts geändert.",
  "desk.refused.issuer-differs":
    "Der Anmeldedienst unter dieser Adresse nennt sich selbst anders. Übernehmen Sie den Issuer genau aus seiner Beschreibung. Es wurde nichts geändert.",
  "desk.refused.secret-missing":
    "Bitte geben Sie das Geheimnis ein. Für eine andere Adresse oder Kennung gilt das hinterlegte nicht.",
  "desk.refused.role-unknown":
    "Eine der Rollen gibt es nicht mehr. Laden Sie die Seite neu. Es wurde nichts geändert.",
  "desk.refused.group-twice": "Eine Gruppe steht zweimal da. Es wurde nichts geändert.",
  "desk.refused.provider-away":
    "Der Anmeldedienst Ihrer Organisation antwortet gerade nicht. Versuchen Sie es in einigen Minuten noch einmal.",
  "desk.refused.not-vouched-for":
    "Der Anmeldedienst hat Ihre Anmeldung nicht bestätigt. Versuchen Sie es noch einmal.",
  "desk.refused.sign-in-over":
    "Die Anmeldung hat zu lange gedauert oder wurde schon verwendet. Bitte beginnen Sie noch einmal.",
  "desk.refused.no-role":
    "Ihr Konto ist bekannt, aber hier ist nichts für Sie freigegeben. Wenden Sie sich an Ihre Verwaltung.",
  "desk.refused.address-bound":
    "Ihre Adresse gehört hier schon zu einem anderen Konto. Wenden Sie sich an die Person, die hier Ihre Organisation verwaltet: Sie löst das alte Konto unter „Personen und Protokoll“.",
  "desk.refused.last-admin":
    "Ihre Gruppen geben Ihnen hier keine Verwaltung, und außer Ihnen hat sie niemand. Melden Sie sich mit E-Mail-Adresse und Passwort an. Ergänzen Sie dann unter „Anmeldung“ eine Gruppe.",
} as const;
export type SetupMessageKey = keyof typeof setupDe;
