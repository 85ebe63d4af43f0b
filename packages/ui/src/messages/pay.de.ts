/** What people read where something is to be paid, and where an office sets that up. */
export const payDe = {
  "status.title.pay": "Bitte bezahlen Sie",
  "status.title.paid": "{your} {noun} ist bezahlt",
  "fee.title": "Was kostet es?",
  "fee.now": "Gleich nach dem Absenden bezahlen Sie {amount} online.",
  "fee.now.unknown": "Gleich nach dem Absenden bezahlen Sie die Gebühr online.",
  "fee.later": "Sie bezahlen {amount} online, sobald wir Sie dazu auffordern.",
  "fee.maybe":
    "Es kann eine Gebühr von {amount} anfallen. Die bezahlen Sie online, sobald wir Sie dazu auffordern.",
  "fee.later.unknown": "Fällt eine Gebühr an, bezahlen Sie sie online. Wir sagen Ihnen, wann und wie viel.",
  "pay.title": "Zu zahlen: {amount}",
  "pay.open": "Bezahlen Sie online. Sobald Ihre Zahlung bestätigt ist, geht es weiter.",
  "pay.until": "Bitte bezahlen Sie bis {date}.",
  "pay.next.pay": "Sie bezahlen online.",
  "pay.next.confirmed":
    "Sobald Ihre Zahlung bestätigt ist, geht es weiter. Das dauert meist nur wenige Minuten.",
  "pay.started":
    "Sie haben mit dem Bezahlen begonnen. Wir haben noch keine Bestätigung. Haben Sie schon bezahlt, dann dauert das meist nur wenige Minuten.",
  "pay.failed": "Die Zahlung hat nicht geklappt. Es wurde nichts abgebucht. Versuchen Sie es noch einmal.",
  "pay.canceled": "Sie haben die Zahlung abgebrochen. Es wurde nichts abgebucht.",
  "pay.away":
    "Die Bezahlseite ist gerade nicht erreichbar. Versuchen Sie es in ein paar Minuten noch einmal. Ihre Angaben bleiben bei uns.",
  "pay.go": "Jetzt bezahlen",
  "pay.go.on": "Weiter bezahlen",
  "pay.go.again": "Bezahlen erneut versuchen",
  "pay.ask": "Ich habe bezahlt",
  "pay.paid": "Bezahlt: {amount} am {date}",
  "pay.reference": "Kassenzeichen: {reference}",
  "pay.leave.title": "Sie gehen jetzt zur Bezahlseite",
  "pay.leave.text":
    "Die Seite {host} öffnet sich gleich von selbst. Wenn nicht, nehmen Sie die Schaltfläche. Danach kommen Sie hierher zurück.",
  "pay.leave.go": "Zur Bezahlseite",
  "mail.payment.subject": "{service}: Bitte bezahlen Sie {amount}",
  "mail.payment.text":
    "Guten Tag,\n\nfür „{service}“ (Vorgang {number}) sind {amount} zu zahlen.{until} Öffnen Sie zum Bezahlen den Link, den Sie beim Absenden bekommen haben, oder geben Sie hier Ihren Zugangsschlüssel ein: {link}\n\nSobald Ihre Zahlung bestätigt ist, geht es weiter.\n\n{organisation}",
  "desk.payment": "Zahlung",
  "desk.payment.open": "{amount} angefordert, noch nicht bezahlt.",
  "desk.payment.started": "{amount} angefordert. Das Bezahlen hat begonnen, eine Bestätigung fehlt noch.",
  "desk.payment.failed": "{amount} angefordert. Der letzte Versuch ist gescheitert.",
  "desk.payment.canceled": "{amount} angefordert. Der letzte Versuch wurde abgebrochen.",
  "desk.payment.paid": "{amount} bezahlt am {date}. Kassenzeichen {reference}.",
  "desk.event.paymentRequested": "Zahlung angefordert",
  "desk.event.paymentStarted": "Bezahlen begonnen",
  "desk.incident.effect-failed.payment": "Die Zahlung konnte nicht angefordert oder bestätigt werden.",
  "desk.incident.effect-failed.payment.payment-not-configured":
    "Es ist kein Bezahldienst eingestellt. Deshalb konnte die Zahlung nicht angefordert oder bestätigt werden.",
  "desk.incident.effect-failed.payment.amount-missing":
    "Der Betrag lässt sich nicht ermitteln. Meist fehlt dafür eine Angabe.",
  "desk.incident.effect-failed.payment.amount-too-large":
    "Der Betrag ist zu hoch, um ihn online zu bezahlen. Prüfen Sie die Angaben, aus denen er errechnet wird.",
  "desk.incident.effect-failed.payment.amount-differs":
    "Der Bezahldienst meldet einen anderen Betrag, als angefordert war. Klären Sie mit Ihrer Kasse, was eingegangen ist.",
  "desk.incident.payment.ask":
    "Ihre Administration muss den Bezahldienst prüfen. Versuchen Sie den Schritt danach noch einmal.",
  "desk.incident.payment.check":
    "Prüfen Sie den Bezahldienst. Danach lässt sich der Schritt noch einmal versuchen.",
  "setup.nav.payment": "Bezahlen",
  "payment.title": "Online bezahlen",
  "payment.text":
    "Leistungen mit einem Schritt „Bezahlen“ schicken Antragstellende zu Ihrem Bezahldienst, zum Beispiel ePayBL. Er muss die Schnittstelle XBezahldienste anbieten.",
  "payment.provider": "Bezahldienst",
  "payment.url": "Adresse der Schnittstelle",
  "payment.url.hint": "Beginnt mit https:// und endet vor „paymenttransaction“.",
  "payment.originator": "Kennung des Online-Dienstes (Originator-ID)",
  "payment.endPoint": "Kennung der Behörde (Endpoint-ID)",
  "payment.endPoint.hint": "Oft der amtliche Gemeindeschlüssel.",
  "payment.credential": "So erkennt der Bezahldienst die Plattform",
  "payment.credential.keep": "wie bisher ({kind})",
  "payment.credential.certificate": "Zertifikat (Datei mit der Endung .p12)",
  "payment.credential.token": "Zugangsschlüssel",
  "payment.credential.none": "an der Adresse, von der sie kommt",
  "payment.certificate": "Zertifikat",
  "payment.certificate.hint": "Es wird versiegelt abgelegt und nicht wieder gezeigt. Höchstens 20 Kilobyte.",
  "payment.passphrase": "Kennwort des Zertifikats",
  "payment.token": "Zugangsschlüssel",
  "payment.save": "Prüfen und speichern",
  "payment.remove": "Bezahldienst entfernen",
  "payment.remove.title": "Bezahldienst wirklich entfernen?",
  "payment.remove.text":
    "Danach kann niemand mehr online bezahlen. Anträge, die gerade auf eine Zahlung warten, warten weiter, bis wieder ein Bezahldienst eingestellt ist. Begonnene Zahlungen und neue Anträge mit einer Gebühr bleiben als Störung stehen. Zertifikat oder Zugangsschlüssel werden gelöscht.",
  "payment.remove.yes": "Ja, entfernen",
  "payment.remove.no": "Nicht entfernen",
  "payment.saved": "Gespeichert. Der Bezahldienst antwortet und weist die Plattform nicht ab.",
  "payment.saved.next": "Fordern Sie jetzt eine Probezahlung an. Sie zeigt, ob auch die Kennungen stimmen.",
  "payment.saved.fault": "Gespeichert, aber noch nicht in Ordnung",
  "payment.removed": "Entfernt. Niemand kann mehr online bezahlen.",
  "payment.test": "Probezahlung",
  "payment.test.text":
    "Die Plattform fordert beim Bezahldienst eine Zahlung von 1 Cent an. Abgebucht wird nur, wenn jemand sie auf der Bezahlseite ausführt.",
  "payment.test.go": "Probezahlung anfordern",
  "payment.test.ask": "Stand abfragen",
  "payment.test.page": "Bezahlseite öffnen",
  "payment.test.at": "Probe vom {date}",
  "payment.status.INITIAL":
    "Der Bezahldienst hat geantwortet. Die Zahlung ist angelegt und noch nicht ausgeführt.",
  "payment.status.PAYED": "Die Probezahlung ist ausgeführt. Alles klappt.",
  "payment.status.FAILED": "Der Bezahldienst antwortet. Die Probezahlung selbst ist gescheitert.",
  "payment.status.CANCELED": "Der Bezahldienst antwortet. Die Probezahlung wurde abgebrochen.",
  "payment.fault.provider-away": "Der Bezahldienst ist nicht zu erreichen.",
  "payment.fault.provider-refused":
    "Der Bezahldienst lässt die Plattform nicht zu. Prüfen Sie Zertifikat oder Zugangsschlüssel.",
  "payment.fault.request-refused":
    "Der Bezahldienst nimmt die Anforderung nicht an. Prüfen Sie beide Kennungen und was er zum Buchen braucht.",
  "payment.fault.no-such-transaction":
    "Der Bezahldienst kennt diese Adresse oder diese Zahlung nicht. Prüfen Sie Adresse und Kennungen.",
  "payment.fault.answer-not-readable": "Was geantwortet hat, spricht nicht XBezahldienste.",
  "payment.fault.other": "Es hat nicht geklappt ({code}).",
  "about.payment": "Online bezahlen",
  "check.payment.unused": "Keine Ihrer Leistungen verlangt eine Zahlung.",
  "check.payment.missing":
    "Leistungen verlangen eine Zahlung, und es ist kein Bezahldienst eingestellt. Betroffen: {names}.",
  "check.payment.untested": "Ein Bezahldienst ist eingestellt, aber seit gestern nicht ausprobiert.",
  "check.payment.works": "Der Bezahldienst hat am {at} auf eine Probezahlung geantwortet.",
  "check.payment.failed": "Die Probezahlung am {at} ist gescheitert.",
  "setup.go.payment": "Bezahldienst einstellen",
  "desk.refused.payment-url-not-valid":
    "Die Adresse ist keine gültige Internetadresse. Es wurde nichts geändert.",
  "desk.refused.payment-url-not-found":
    "Unter diesem Namen ist nichts zu finden. Prüfen Sie die Adresse. Es wurde nichts geändert.",
  "desk.refused.payment-url-not-allowed":
    "Diese Adresse darf die Plattform nicht aufrufen: Sie liegt in einem inneren Netz oder ist nicht verschlüsselt. Das gibt der Betrieb frei.",
  "desk.refused.credential-missing":
    "Die Adresse ist eine andere. Geben Sie Zertifikat oder Zugangsschlüssel neu an. Es wurde nichts geändert.",
  "desk.refused.certificate-not-valid":
    "Das Zertifikat lässt sich mit diesem Kennwort nicht öffnen. Es wurde nichts geändert.",
  "desk.refused.no-test-payment": "Es gibt keine Probezahlung von heute. Fordern Sie eine an.",
  "desk.refused.payment-not-configured": "Es ist kein Bezahldienst eingestellt.",
} as const;
