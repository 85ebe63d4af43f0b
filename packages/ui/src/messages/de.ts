import { accountDe } from "./account.de.ts";
import { pageDe } from "./page.de.ts";
import { operatorDe } from "./operator.de.ts";
import { payDe } from "./pay.de.ts";
import { deskDe } from "./desk.de.ts";
import { setupDe } from "./setup.de.ts";

/** Every sentence of the product in German. Keys name the place; `{name}` is filled in. */
export const de = {
  ...pageDe,
  ...deskDe,
  ...setupDe,
  ...accountDe,
  ...payDe,
  ...operatorDe,
  "letter.page": "Seite {page} von {pages}",
  "file.gone": "Die Datei ist entfernt.",
  "page.next": "Weiter",
  "page.fresh.title": "Zu Ihrer Antwort gehören weitere Fragen",
  "page.fresh": "Beantworten Sie bitte auch diese. Dann senden Sie alles ab.",
  "page.busy": "Ihre Angaben werden gesendet …",
  "page.offline.title": "Sie haben keine Verbindung zum Internet",
  "page.offline":
    "Ihre Angaben auf dieser Seite sind noch da. Versuchen Sie es noch einmal, sobald die Verbindung wieder steht.",
  "page.back": "Zurück",
  "page.save": "Speichern und später weitermachen",
  "page.step": "Schritt {number} von {count}: {title}",
  "page.review": "Übernehmen und prüfen",
  "shell.skip": "Zum Inhalt springen",
  "shell.home": "Alle Leistungen",
  "shell.contact": "Kontakt",
  "shell.language": "English",
  "shell.easy": "Einfache Sprache",
  "shell.easy.back": "Deutsch",
  "shell.easy.draft": "Einfache Sprache (Entwurf, ungeprüft)",
  "service.minutes": "Etwa {minutes} Minuten",
  "service.prepare": "Bereitlegen",
  "service.start": "Jetzt beginnen",
  "service.resume": "Angefangenes fortsetzen",
  "service.over.link.title": "Dieser Link gilt nicht mehr",
  "service.over.link": "Beginnen Sie bitte neu.",
  "service.over.form.title": "Ihre letzte Eingabe ist nicht gespeichert",
  "service.over.form": "Das angefangene Formular gibt es hier nicht mehr. Beginnen Sie bitte neu.",
  "service.over.other": "In diesem Browser haben Sie ein Formular angefangen. Das können Sie fortsetzen.",
  "service.office": "Zuständig",
  "service.notOffered": "Diese Leistung bietet {organisation} nicht an.",
  "service.basis": "Rechtsgrundlage",
  "places.title": "Anträge online stellen",
  "places.text": "Wählen Sie Ihre Stadt, Ihre Gemeinde oder Ihren Kreis.",
  "places.search": "Name des Ortes oder Kreises",
  "places.find": "Suchen",
  "places.all": "Alle zeigen",
  "places.none":
    "„{text}“ finden wir hier nicht. Prüfen Sie die Schreibweise, oder suchen Sie nach Ihrem Kreis.",
  "places.more": "Es gibt noch mehr Orte. Geben Sie mehr vom Namen ein.",
  "places.staff": "Anmeldung für Beschäftigte",
  "home.title": "Leistungen online",
  "home.none": "Zurzeit gibt es hier keine Leistung online.",
  "form.save.title": "Ihre Angaben sind gespeichert",
  "form.save.text":
    "Mit diesem Link machen Sie später weiter, auch auf einem anderen Gerät. Er gilt bis zum {until}. Behandeln Sie ihn wie ein Passwort.",
  "form.save.continue": "Jetzt weitermachen",
  "form.stop.title": "Hier geht es nicht weiter",
  "form.hints": "Gut zu wissen",
  "form.expired": "Ihre Sitzung war abgelaufen. Bitte senden Sie noch einmal.",
  "form.expired.text": "Was Sie eingetragen haben, steht noch auf dieser Seite.",
  "form.tooMuch":
    "Das ist mehr Text, als wir aufnehmen können. Kürzen Sie Ihre Antworten auf dieser Seite und senden Sie dann noch einmal.",
  "form.tooManyFiles":
    "Das sind zu viele oder zu große Dateien auf einmal. Wählen Sie die fehlenden noch einmal aus und senden Sie dann noch einmal.",
  "form.unsaved":
    "Wir können gerade nichts speichern. Warten Sie eine Minute und senden Sie dann noch einmal.",
  "away.unsaved": "Wir können gerade nichts speichern",
  "away.kept":
    "Ihre Angaben sind nicht verloren: Diese Seite hat sie noch. Lassen Sie sie offen, warten Sie eine Minute und senden Sie dann noch einmal.",
  "away.files": "Dateien wählen Sie danach bitte noch einmal aus.",
  "away.again": "Noch einmal senden",
  "form.expired.files":
    "Was Sie eingetragen haben, steht noch auf dieser Seite. Dateien wählen Sie bitte noch einmal aus.",
  "form.conflict.title": "Sie haben diese Seite in zwei Fenstern geändert",
  "form.conflict.text":
    "In einem anderen Fenster haben Sie dieselben Fragen beantwortet. Wählen Sie, was gelten soll.",
  "form.conflict.removed": "In einem anderen Fenster haben Sie „{item}“ entfernt.",
  "form.conflict.removed.text": "In diesem Fenster stehen Ihre Angaben dazu noch:",
  "form.conflict.restore": "„{item}“ mit diesen Angaben wieder aufnehmen",
  "form.conflict.restore.hint": "Ohne Haken bleibt der Eintrag entfernt.",
  "form.conflict.restore.files": "Die Datei dazu wählen Sie danach bitte noch einmal aus.",
  "form.conflict.next": "Weiter",
  "form.conflict.mine": "Meine Eingaben nehmen",
  "form.conflict.theirs": "Gespeicherte Angaben nehmen",
  "form.conflict.now": "Gespeichert",
  "form.conflict.typed": "Ihre Eingabe hier",
  "form.empty": "keine Angabe",
  "moved.title": "Das Formular hat sich geändert",
  "moved.text":
    "Seit Sie angefangen haben, hat {organisation} dieses Formular erneuert. Was noch passt, haben wir übernommen. Das ist jetzt anders:",
  "moved.text.same":
    "Seit Sie angefangen haben, hat {organisation} dieses Formular erneuert. Die Fragen sind gleich geblieben, Ihre Angaben sind noch da.",
  "moved.added": "Neue Fragen",
  "moved.changed": "Geänderte Fragen",
  "moved.dropped": "Diese Angaben passen nicht mehr",
  "moved.dropped.text": "Wir haben sie nicht übernommen:",
  "moved.again": "Bitte sehen Sie diese Seiten noch einmal durch",
  "review.title": "Stimmt alles?",
  "review.change": "Ändern",
  "review.change.page": "{page} ändern",
  "review.open": "Hier fehlt noch etwas. Bitte ergänzen Sie die Seite „{page}“.",
  "review.stopped": "Mit diesen Angaben können Sie hier nicht weitermachen (Seite „{page}“).",
  "review.unseen": "Bitte sehen Sie die Seite „{page}“ durch.",
  "review.changed": "Bitte sehen Sie die Seite „{page}“ noch einmal an.",
  "again.unseen": "Hier waren Sie noch nicht.",
  "again.unseen.title": "Bitte sehen Sie auch diese Seite durch",
  "again.changed": "Seit Sie hier waren, hat sich etwas geändert, zum Beispiel durch Ihre anderen Angaben.",
  "again.changed.title": "Bitte sehen Sie diese Seite noch einmal an",
  "review.warning": "Danach können Sie Ihre Angaben nur auf Rückfrage ändern.",
  "review.submit": "{noun} verbindlich absenden",
  "review.unknown": "Weiß ich nicht",
  "status.title.open": "{your} {noun} ist bei uns angekommen",
  "status.number": "Vorgang",
  "status.received": "Eingegangen am",
  "status.office": "Zuständig",
  "status.phone": "Telefon",
  "status.email": "E-Mail",
  "status.next": "Was jetzt passiert",
  "status.next.check": "Wir prüfen Ihre Angaben. Sie hören bis {date} von uns.",
  "status.next.check.plain": "Wir prüfen Ihre Angaben und melden uns bei Ihnen.",
  "status.next.ask": "Wenn etwas fehlt, fragen wir Sie hier nach.",
  "status.next.notice": "Am Ende bekommen Sie einen Bescheid. Wie er zu Ihnen kommt, haben Sie gewählt.",
  "status.next.notice.plain": "Am Ende sagen wir Ihnen, wie wir entschieden haben.",
  "question.asked": "Bitte beantworten Sie: {question}",
  "status.question.one": "Wir brauchen noch 1 Angabe von Ihnen",
  "status.question.many": "Wir brauchen noch {count} Angaben von Ihnen",
  "status.question.due": "Bitte antworten Sie bis {date}.",
  "status.question.answer": "Jetzt beantworten",
  "status.notice": "Ihr Bescheid ist da",
  "status.notice.open": "Bescheid lesen",
  "status.notice.to-post": "Ihr Bescheid ist fertig und kommt mit der Post.",
  "status.notice.post": "Ihr Bescheid kommt mit der Post. Wir haben ihn am {date} aufgegeben.",
  "status.done": "Der Vorgang ist abgeschlossen.",
  "status.key.title": "Zugang merken",
  "status.key.text":
    "Mit diesem Link sehen Sie jederzeit, wie es um Ihren Vorgang steht. Ein Konto brauchen Sie nicht. Die Zeichen am Ende des Links sind Ihr Zugangsschlüssel.",
  "status.copy": "Ihre Angaben als PDF",
  "status.key.code":
    "Wer diesen Link in einem anderen Browser öffnet, braucht zusätzlich einen Code. Den senden wir an Ihre E-Mail-Adresse. Kennt jemand anderes den Link? Dann legen Sie einen neuen Zugang an: Der alte gilt nicht mehr.",
  "status.key.alone":
    "Sie haben keine E-Mail-Adresse angegeben: Wer diesen Link kennt, kann Ihren Vorgang öffnen. Geben Sie ihn nicht weiter. Kennt jemand anderes den Link? Dann legen Sie einen neuen Zugang an: Der alte gilt nicht mehr.",
  "status.key.renew": "Neuen Zugang anlegen",
  "told.arrived.title": "Ihre Antwort ist angekommen",
  "told.arrived.text": "Wir haben sie gespeichert. Sie müssen sie nicht noch einmal senden.",
  "told.closed.title": "Diese Frage ist nicht mehr offen",
  "told.closed.text": "Sie ist schon beantwortet, oder die Frist dafür ist vorbei.",
  "told.oldLink.title": "Dieser Link gilt nicht mehr",
  "told.oldLink.text": "Sie sehen hier, was Sie zuletzt abgesendet haben.",
  "told.lateAnswer.title": "Ihre Antwort ist nicht angekommen",
  "told.lateAnswer.text": "Was Sie gerade gesendet haben, ist nicht gespeichert. Das gilt auch für Dateien.",
  "told.late.answered": "Diese Frage ist schon beantwortet, zum Beispiel in einem anderen Fenster.",
  "told.late.over": "Die Frist für diese Frage ist vorbei.",
  "told.late.gone": "Diese Frage ist nicht mehr offen.",
  "told.lateChange.title": "Schon abgesendet",
  "told.lateChange.text":
    "Ihre letzte Änderung ist nicht mehr dabei. Die Angaben waren vorher schon abgesendet, zum Beispiel von einem anderen Gerät.",
  "told.late.turn": "Ist es noch wichtig? Dann rufen Sie uns an oder schreiben Sie uns. Zuständig ist:",
  "told.late.typed": "Das hatten Sie eingegeben. Sie können es hier kopieren:",
  "renew.done.title": "Sie haben einen neuen Zugang",
  "renew.done.text": "Der alte Link öffnet nichts mehr. Merken Sie sich den neuen unten auf dieser Seite.",
  "renew.title": "Neuen Zugang anlegen",
  "renew.text":
    "Sie bekommen einen neuen Zugangsschlüssel für Ihren Vorgang. Der alte gilt dann nicht mehr, auch nicht in anderen Browsern.",
  "renew.submit": "Neuen Zugang anlegen",
  "key.lost": "Ich habe meinen Zugangsschlüssel verloren",
  "lost.title": "Zugangsschlüssel verloren",
  "lost.text": "Wir senden Ihnen eine E-Mail mit einem Link. Damit legen Sie einen neuen Zugang an.",
  "lost.number": "Aktenzeichen",
  "lost.number.hint": "Es steht auf Ihrer Eingangsbestätigung und in unseren E-Mails.",
  "lost.email": "E-Mail-Adresse",
  "lost.email.hint": "Die Adresse, die Sie im Antrag angegeben haben.",
  "lost.submit": "E-Mail anfordern",
  "lost.back": "Zurück",
  "lost.without":
    "Sie haben keine E-Mail-Adresse angegeben? Dann melden Sie sich bei uns: Die Kontaktdaten stehen unten auf dieser Seite.",
  "lost.sent.title": "Sehen Sie in Ihr Postfach",
  "lost.sent.text":
    "Wenn Aktenzeichen und E-Mail-Adresse zusammengehören, ist eine E-Mail unterwegs. Der Link darin gilt 30 Minuten. Ist nach einigen Minuten nichts angekommen, prüfen Sie Ihre Angaben und den Spam-Ordner.",
  "lost.away.title": "Gerade können wir keine E-Mail senden",
  "lost.away.text": "Bitte versuchen Sie es später noch einmal, oder wenden Sie sich an das zuständige Amt.",
  "lost.over.title": "Dieser Link gilt nicht mehr",
  "lost.over.text": "Er wurde schon benutzt oder ist älter als 30 Minuten. Fordern Sie eine neue E-Mail an.",
  "lost.again": "Neue E-Mail anfordern",
  "lost.mail.subject": "Neuer Zugang zu Ihrem Vorgang, {organisation}",
  "lost.mail.text":
    "Guten Tag,\n\nfür Ihren Vorgang „{service}“ wurde ein neuer Zugang angefordert. Mit diesem Link legen Sie ihn an:\n\n{link}\n\nDer Link gilt 30 Minuten. Haben Sie nichts angefordert, brauchen Sie nichts zu tun: Ihr bisheriger Zugang gilt weiter.\n\n{organisation}",
  "key.title": "Zu Ihrem Vorgang",
  "key.text":
    "Öffnen Sie den Link, den Sie beim Absenden bekommen haben, oder geben Sie den Zugangsschlüssel ein.",
  "key.label": "Zugangsschlüssel",
  "key.submit": "Öffnen",
  "key.refused.page.title": "Bitte öffnen Sie zuerst Ihren Vorgang",
  "key.refused.page":
    "In diesem Browser ist kein Vorgang geöffnet. Mit Ihrem Zugangsschlüssel kommen Sie zu der Seite, die Sie sehen wollten.",
  "key.refused.answer.title": "Ihre Antwort ist nicht angekommen",
  "key.refused.answer":
    "In diesem Browser ist kein Vorgang mehr geöffnet. Geben Sie Ihren Zugangsschlüssel ein und antworten Sie dann noch einmal.",
  "key.refused.typed": "Das hatten Sie eingegeben. Kopieren Sie es, bevor Sie weitergehen:",
  "key.wrong": "Zu diesem Schlüssel finden wir keinen Vorgang. Bitte prüfen Sie jedes Zeichen.",
  "status.title.ready": "Ihr Bescheid liegt bereit",
  "status.notice.ready": "Rufen Sie Ihren Bescheid ab",
  "status.notice.ready.text":
    "Sie haben dafür Zeit bis {date}. Am Tag nach Ihrem Abruf gilt er als bekannt gegeben. Dann beginnt die Frist, in der Sie sich dagegen wehren können. Rufen Sie ihn bis dahin nicht ab, bekommen Sie ihn auf einem anderen Weg.",
  "status.notice.retrieve": "Bescheid abrufen",
  "status.notice.withdrawn": "Die Frist zum Abruf ist vorbei",
  "status.notice.withdrawn.text":
    "Sie haben Ihren Bescheid nicht bis {date} abgerufen. Er gilt deshalb nicht als bekannt gegeben. Sie bekommen ihn noch einmal.",
  "notice.language": "Der Bescheid ist in seiner amtlichen Sprache verfasst.",
  "notice.short": "In Kürze",
  "notice.remedy.objection": "Nicht einverstanden? Widerspruch bis {date}.",
  "notice.remedy.action": "Nicht einverstanden? Klage bis {date}.",
  "notice.pay": "Zahlen Sie bis {date}.",
  "notice.notified": "Gilt als bekannt gegeben am {date}.",
  "notice.pdf": "Bescheid als PDF",
  "notice.back": "Zum Vorgang",
  "error.page.title": "Das hat nicht geklappt",
  "error.page.home": "Zur Startseite",
  "error.page.form": "Zurück zum Formular",
  "error.page.404": "Diese Seite gibt es nicht. Vielleicht hilft die Startseite weiter.",
  "error.page.403":
    "Dafür fehlt die Berechtigung, oder die Seite war zu lange offen. Laden Sie sie neu und versuchen Sie es noch einmal.",
  "error.page.413":
    "Das ist mehr, als wir auf einmal aufnehmen können. Kürzen Sie lange Texte, oder laden Sie kleinere oder weniger Dateien hoch. Ihre gespeicherten Angaben sind noch da.",
  "error.page.422":
    "Das Formular passt nicht zu dem, was wir erwartet haben. Ihre gespeicherten Angaben sind noch da. Gehen Sie zurück und laden Sie die Seite neu.",
  "error.page.409":
    "Das ging so nicht mehr, weil sich inzwischen etwas geändert hat. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.",
  "error.page.500":
    "Bei uns ist etwas schiefgegangen. Ihre gespeicherten Angaben sind noch da. Versuchen Sie es in ein paar Minuten noch einmal.",
  "error.page.400":
    "Diese Anfrage konnten wir nicht lesen. Gehen Sie zurück und versuchen Sie es noch einmal.",
  "error.page.429": "Das waren zu viele Versuche. Warten Sie eine Minute.",
  "mail.notice.subject": "Ihr Bescheid zum Vorgang {number} ist da",
  "mail.notice.text":
    "Guten Tag,\n\nIhr Bescheid ist da. Öffnen Sie dazu den Link, den Sie beim Absenden bekommen haben, oder geben Sie hier Ihren Zugangsschlüssel ein: {link}\n\n{organisation}",
  "mail.notice.ready":
    "Guten Tag,\n\nIhr Bescheid liegt zum Abruf bereit. Rufen Sie ihn bis {date} ab. Öffnen Sie dazu den Link, den Sie beim Absenden bekommen haben, oder geben Sie hier Ihren Zugangsschlüssel ein: {link}\n\n{organisation}",
  "mail.request.subject": "{service}: Wir brauchen noch etwas von Ihnen",
  "mail.request.text":
    "Guten Tag,\n\nes geht um „{service}“ (Vorgang {number}). {asked}.{until} Öffnen Sie zum Antworten den Link, den Sie beim Absenden bekommen haben, oder geben Sie hier Ihren Zugangsschlüssel ein: {link}\n\n{organisation}",
  "mail.status": "Mit Ihrem Zugangsschlüssel sehen Sie hier jederzeit den Stand: {link}",
  "question.send": "Absenden",
  "status.title.decided": "{your} {noun} ist entschieden",
  "status.title.closed": "{your} {noun} ist abgeschlossen",
  "error.code.not-responsible.gemeinde": "{organisation} ist dafür nicht zuständig. Das macht Ihr Landkreis.",
  "error.code.not-responsible":
    "{organisation} ist dafür nicht zuständig. Das macht Ihre Stadt oder Gemeinde.",
  "error.code.not-offered":
    "{organisation} bietet diese Leistung nicht online an. Wenden Sie sich bitte direkt an die Verwaltung; die Anschrift steht unten.",
  "error.code.no-statute":
    "{organisation} bietet diese Leistung nicht an: Eine Satzung dafür gibt es hier nicht. Haben Sie Fragen, wenden Sie sich bitte direkt an die Verwaltung; die Anschrift steht unten.",
  "error.code.declined":
    "{organisation} bietet diese Leistung nicht an. Haben Sie Fragen, wenden Sie sich bitte direkt an die Verwaltung; die Anschrift steht unten.",
  "error.code.no-such-town":
    "Unter dieser Adresse gibt es hier keine Kommune. Prüfen Sie bitte, ob die Adresse richtig geschrieben ist.",
  "error.code.other-version":
    "Diese Seite gehört zu einem anderen Antrag, den Sie in diesem Browser begonnen haben. Was Sie hier eingegeben haben, wurde nicht gespeichert. Öffnen Sie die Leistung noch einmal und machen Sie dort weiter.",
  "error.code.draft-gone":
    "Dieser Antrag ist schon abgesendet, oder seine Zeit ist abgelaufen. Was Sie gerade eingegeben haben, wurde nicht gespeichert. Haben Sie ihn abgesendet, finden Sie ihn über Ihren Zugangsschlüssel.",
  "error.code.draft-changed":
    "Ihre Angaben haben sich gerade in einem anderen Fenster geändert. Gespeichert wurde nichts. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.",
  "error.code.case-too-large":
    "Ihre Angaben sind zusammen zu umfangreich. Abgesendet wurde nichts, Ihre Angaben sind noch da. Gehen Sie zurück, kürzen Sie lange Texte und senden Sie noch einmal ab.",
  "error.reason": "Der Grund:",
  "ended.title": "Nicht mehr zuständig",
  "ended.text":
    "{organisation} gibt es seit dem {date} nicht mehr. Neue Anträge sind hier nicht möglich. Wer jetzt zuständig ist, sagt Ihnen Ihre Verwaltung vor Ort.",
  "ended.text.successor":
    "{organisation} gibt es seit dem {date} nicht mehr. Für neue Anträge ist jetzt {successor} zuständig.",
  "ended.over.form":
    "Ihre letzte Eingabe ist nicht gespeichert: Das angefangene Formular gibt es hier nicht mehr.",
  "ended.over.link": "Dieser Link zu einem angefangenen Antrag gilt nicht mehr.",
  "ended.link": "Weiter zu: {successor}",
  "error.title.declined": "Das bieten wir nicht an",
  "error.title.not-responsible": "Nicht zuständig",
  "error.title.not-offered": "Hier nicht online",
  "demo.title": "Blaupause ausprobieren",
  "demo.text":
    "Eine Leistung, zwei Kommunen, vom Antrag bis zum Bescheid. Wählen Sie, als wer Sie beginnen möchten.",
  "demo.citizen": "Bürgerin am Handy",
  "demo.citizen.text": "Einen Hund anmelden, ohne Konto.",
  "demo.citizen.qr": "QR-Code zum Formular: {name}",
  "demo.office": "Im Amt",
  "demo.technology": "Technik",
  "demo.health": "Läuft der Server?",
  "texts.imprint": "Impressum",
  "texts.privacy": "Datenschutz",
  "texts.accessibility": "Barrierefreiheit",
  "code.title": "Code aus Ihrer E-Mail",
  "code.text":
    "Wir haben Ihnen einen Code an {to} geschickt. Er gilt 15 Minuten. So bleibt Ihr Vorgang auch dann geschützt, wenn jemand Ihren Zugangsschlüssel findet.",
  "code.wait":
    "Wir haben in der letzten Stunde schon mehrere Codes an {to} geschickt. Nehmen Sie den neuesten, oder versuchen Sie es später noch einmal.",
  "code.away":
    "Wir können gerade keine E-Mail schicken. Ihr Vorgang ist nicht betroffen. Versuchen Sie es in einer Stunde noch einmal, oder rufen Sie uns an.",
  "code.label": "Code, sechs Ziffern",
  "code.wrong": "Dieser Code stimmt nicht oder gilt nicht mehr. Lassen Sie sich einen neuen schicken.",
  "code.again": "Neuen Code schicken",
  "proposal.mail.taken.subject": "Ihr Vorschlag zu „{title}“ wird übernommen",
  "proposal.mail.taken.text":
    "Guten Tag,\n\n{publisher} hat Ihren Vorschlag zu „{title}“ in die Vorlage übernommen. Er kommt mit der nächsten Fassung, die veröffentlicht wird.\n\nIhre Vorschläge sehen Sie hier: {url}",
  "proposal.mail.refused.subject": "Ihr Vorschlag zu „{title}“ wird nicht übernommen",
  "proposal.mail.refused.text":
    "Guten Tag,\n\n{publisher} hat Ihren Vorschlag zu „{title}“ nicht in die Vorlage übernommen. Die Begründung:\n\n{answer}\n\nWas Sie örtlich geändert haben, bleibt bei Ihnen. Ihre Vorschläge sehen Sie hier: {url}",
  "version.mail.subject": "Neue Fassung: {title} {version}",
  "version.mail.text":
    "Guten Tag,\n\n{publisher} hat „{title}“ in der Fassung {version} veröffentlicht.\n\nWarum: {why}\n\nSehen Sie in Ruhe nach, was sich für Sie ändert: {url}\n\nBis Sie entscheiden, bleibt bei Ihnen alles, wie es ist.",
  "version.failed.subject": "Nicht übernommen: {title} {version}",
  "version.failed.text":
    "Guten Tag,\n\ndie Fassung {version} von „{title}“ sollte ab heute bei Ihnen gelten. Sie passt nicht mehr zu dem, was bei Ihnen gilt, und wurde deshalb nicht übernommen. Bei Ihnen bleibt alles, wie es ist.\n\nSehen Sie nach, was fehlt, und entscheiden Sie neu: {url}",
  "code.mail.subject": "Ihr Code für {organisation}",
  "code.mail.text":
    "Guten Tag,\n\njemand möchte Ihren Vorgang „{service}“ bei {organisation} öffnen. Wenn Sie das sind, geben Sie diesen Code ein:\n\n{code}\n\nEr gilt 15 Minuten. Wenn Sie es nicht sind, müssen Sie nichts tun.",
  "demo.other": "Andere Kommunen",
  "demo.api": "Für Programme: die Schnittstelle als OpenAPI",
  "service.again": "Neu beginnen",
  "demo.mailbox": "Postfach der Vorführung",
  "demo.mailbox.text": "Die E-Mails, die ohne Mailserver nirgendwohin gehen.",
  "demo.mailbox.empty": "Noch keine E-Mail. Sobald ein Vorgang eine auslöst, steht sie hier.",
} as const;
export type MessageKey = keyof typeof de;
