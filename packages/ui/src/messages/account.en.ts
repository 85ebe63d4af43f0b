import type { accountDe } from "./account.de.ts";

/** The same in English. */
export const accountEn: Readonly<Record<keyof typeof accountDe, string>> = {
  "account.start": "Fill in with {name}",
  "account.start.text":
    "We take over from your account at {name}: {claims}. We keep nothing else. Without an account it works just as well.",
  "account.review": "from your account at {name}",
  "account.away.title": "{name} cannot be reached at the moment",
  "account.away.text": "Try again later, or fill in the form yourself.",
  "account.cancelled.title": "Nothing was taken over",
  "account.cancelled.text":
    "Signing in at {name} was cancelled or not confirmed. Try again, or fill in the form yourself.",
  "account.claim.given_name": "given name",
  "account.claim.family_name": "family name",
  "account.claim.birth_family_name": "name at birth",
  "account.claim.birthdate": "date of birth",
  "account.claim.place_of_birth.locality": "place of birth",
  "account.claim.email": "e-mail address",
  "account.claim.phone_number": "telephone number",
  "account.claim.address.street_address": "street and number",
  "account.claim.address.postal_code": "postal code",
  "account.claim.address.locality": "town",
  "desk.proven": "confirmed: {trust}",
  "desk.proven.why": "The account confirmed this, level of assurance {trust}.",
  "setup.nav.account": "Applicants' account",
  "accounts.title": "Account of applicants",
  "accounts.text":
    "Applicants can take over what an account knows of them, for example BundID through a broker with OpenID Connect. Each service says for which questions. Without an account everything remains possible.",
  "accounts.name": "Name of the account",
  "accounts.name.hint": "This is what the button says, for example BundID.",
  "accounts.levels": "Levels of assurance",
  "accounts.levels.text":
    "What the provider calls the level of a sign-in (acr) or of a verified claim (assurance_level). We know the names of the eIDAS regulation and of STORK. A name nobody knows counts as low.",
  "accounts.level": "Name at the provider",
  "accounts.level.trust": "Level of assurance",
  "accounts.level.add": "Add a level",
  "desk.refused.level-twice": "This name stands there twice. Nothing was changed.",
  "accounts.level.remove": "Remove this level",
  "accounts.self": "Details people type in themselves",
  "accounts.self.text":
    "What people type in at the provider counts as low, even if they signed in with their identity card.",
  "accounts.test.text":
    "You go the way of an applicant and sign in with a test account. Afterwards you see here which details came and how sure they are. The details themselves are neither shown nor kept.",
  "accounts.test.none": "No detail came that a form can use.",
  "accounts.saved": "Saved. Pages of services with such questions have the button now.",
  "accounts.removed": "Removed. No page has the button any more.",
  "accounts.remove": "Remove the account",
  "about.account": "User account",
  "check.account.none": "No user account is set. Applicants fill everything in themselves.",
  "check.account.untested": "{names} is set, but was not tried since yesterday.",
  "check.account.works": "The test with {names} on {at} worked.",
  "check.account.failed": "The test with {names} on {at} failed.",
  "setup.go.account": "Set the user account",
};
