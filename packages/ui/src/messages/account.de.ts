/** What people read where an account elsewhere fills in a form, and where an office sets that up. */
export const accountDe = {
  "account.start": "Mit {name} ausfüllen",
  "account.start.text":
    "Wir übernehmen aus Ihrem Konto bei {name}: {claims}. Andere Angaben behalten wir nicht. Ohne Konto geht es genauso.",
  "account.filled.locked": "Aus Ihrem Konto bei {name}, Vertrauensniveau {trust}. Hier nicht änderbar.",
  "account.filled.open":
    "Aus Ihrem Konto bei {name}, Vertrauensniveau {trust}. Sie können die Angabe ändern.",
  "account.review": "aus Ihrem Konto bei {name}",
  "account.away.title": "{name} ist gerade nicht erreichbar",
  "account.away.text": "Versuchen Sie es später noch einmal, oder füllen Sie das Formular selbst aus.",
  "account.cancelled.title": "Es wurde nichts übernommen",
  "account.cancelled.text":
    "Die Anmeldung bei {name} wurde abgebrochen oder nicht bestätigt. Versuchen Sie es noch einmal, oder füllen Sie das Formular selbst aus.",
  "account.trust.low": "normal",
  "account.trust.substantial": "substanziell",
  "account.trust.high": "hoch",
  "account.claim.given_name": "Vorname",
  "account.claim.family_name": "Familienname",
  "account.claim.birth_family_name": "Geburtsname",
  "account.claim.birthdate": "Geburtsdatum",
  "account.claim.place_of_birth.locality": "Geburtsort",
  "account.claim.email": "E-Mail-Adresse",
  "account.claim.phone_number": "Telefonnummer",
  "account.claim.address.street_address": "Straße und Hausnummer",
  "account.claim.address.postal_code": "Postleitzahl",
  "account.claim.address.locality": "Ort",
  "desk.proven": "bestätigt: {trust}",
  "desk.proven.why": "Das Nutzerkonto hat diese Angabe bestätigt, Vertrauensniveau {trust}.",
  "setup.nav.account": "Nutzerkonto",
  "accounts.title": "Nutzerkonto der Antragstellenden",
  "accounts.text":
    "Antragstellende können ihre Angaben aus einem Nutzerkonto übernehmen, zum Beispiel der BundID über einen Vermittlungsdienst mit OpenID Connect. Welche Fragen das betrifft, steht in jeder Leistung. Ohne Konto bleibt alles möglich.",
  "accounts.name": "Name des Kontos",
  "accounts.name.hint": "So steht er auf der Schaltfläche, zum Beispiel BundID.",
  "accounts.levels": "Vertrauensniveaus",
  "accounts.levels.text":
    "So nennt der Anbieter das Vertrauensniveau einer Anmeldung (acr) oder einer bestätigten Angabe (assurance_level). Die Namen der eIDAS-Verordnung und von STORK kennen wir schon. Was keinen bekannten Namen hat, gilt als normal.",
  "accounts.level": "Name beim Anbieter",
  "accounts.level.trust": "Vertrauensniveau",
  "accounts.level.add": "Niveau hinzufügen",
  "accounts.level.remove": "Niveau entfernen",
  "accounts.self": "Selbst eingetragene Angaben",
  "accounts.self.text":
    "Was die Menschen beim Anbieter selbst eintragen, gilt als normal, auch wenn sie sich mit dem Ausweis anmelden.",
  "accounts.test.text":
    "Sie gehen den Weg einer Antragstellerin und melden sich mit einem Testkonto an. Danach steht hier, welche Angaben kamen und wie sicher sie sind. Die Angaben selbst zeigen und behalten wir nicht.",
  "accounts.test.none": "Es kam keine Angabe, die ein Formular verwenden kann.",
  "accounts.saved": "Gespeichert. Auf Leistungsseiten mit solchen Fragen steht jetzt die Schaltfläche.",
  "accounts.removed": "Entfernt. Die Schaltfläche steht auf keiner Seite mehr.",
  "accounts.remove": "Nutzerkonto entfernen",
} as const;
