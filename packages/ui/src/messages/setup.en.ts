import type { SetupMessageKey } from "./setup.de.ts";

/** What the pages of an administrator say, in English. */
export const setupEn: Readonly<Record<SetupMessageKey, string>> = {
  "setup.nav": "Administration",
  "setup.nav.people": "People and log",
  "setup.nav.signIn": "Sign-in",
  "setup.nav.own": "Organisation",
  "own.text":
    "What your organisation says of itself on its pages and in its letters. Name, keys and prefix are changed by whoever operates the platform.",
  "own.host": "Your pages are reached at {host}. Only your organisation stands there.",
  "own.host.none":
    "Your pages are reached at the common address of the platform. A host of your own is set up by its operators.",
  "own.numbers": "Case numbers",
  "own.number": "Pattern of case numbers",
  "own.number.hint":
    "{year} or {short} (two digits) stand for the year, {number} or {four} (four digits at least) for the running number. Otherwise capitals, digits, dots and hyphens. Empty: prefix, year, number.",
  "own.number.next": "The next number: {number}. A new pattern counts for new cases; counting goes on.",
  "own.number.example": "For example: {number}",
  "own.number.wrong": "This does not work: year and running number have to stand in it once each.",
  "own.contact": "Address and contact",
  "own.texts": "Required statements",
  "own.texts.hint":
    "Each text gets a page of its own, linked at the foot of all your pages. An empty line begins a new paragraph.",
  "own.saved": "Saved. It counts from now on.",
  "idp.title": "Sign-in",
  "idp.text":
    "If your organisation has an identity provider (OpenID Connect), your people sign in with it. What they may do here follows from their groups there. Without one everybody chooses a password of her own.",
  "idp.provider": "Identity provider",
  "idp.issuer": "Address (issuer)",
  "idp.issuer.hint": "Begins with https:// and stands like this in the description of your provider.",
  "idp.client": "Client ID",
  "idp.secret": "Client secret",
  "idp.secret.since": "On file since {date}. It is not shown again. Leave empty to keep it.",
  "idp.secret.kept": "On file. It is not shown again. Leave empty to keep it.",
  "idp.secret.hint": "It is kept sealed and not shown again.",
  "idp.back": "The provider must know this address as a redirect URI:",
  "idp.claim": "Claim that lists the groups",
  "idp.claim.hint": "Mostly “groups” or “roles”.",
  "idp.groups": "Who may do what",
  "idp.group": "Group at the provider",
  "idp.group.roles": "Whoever is in “{group}”",
  "idp.group.roles.new": "Whoever is in this group",
  "idp.group.add": "Add a group",
  "idp.group.remove": "Remove the group",
  "idp.save": "Check and save",
  "idp.saved": "Saved. The provider has answered. Now try the sign-in.",
  "idp.remove": "Remove the provider",
  "idp.removed": "Removed. Your people now sign in by passwords of their own.",
  "idp.test": "Test sign-in",
  "idp.test.text":
    "You sign in at the provider once, all the way. Then you see here what it says of you. You stay signed in as you are.",
  "idp.test.at": "Test of {date}",
  "idp.test.claims": "These claims came: {names}",
  "idp.test.groups": "Groups: {groups}",
  "idp.test.groups.none":
    "The claim “{claim}” listed no groups. Check the name of the claim and what the provider sends along.",
  "idp.test.roles": "With them you may: {roles}",
  "idp.test.roles.none":
    "None of these groups has a role here. Nobody gets in like this. Add the group above.",
  "idp.fault.not-vouched-for":
    "The provider did not confirm the sign-in ({code}). Check client ID, secret and redirect URI.",
  "idp.fault.other": "The provider could not be reached ({code}).",
  "log.sign-in-saved": "set the identity provider",
  "log.sign-in-removed": "removed the identity provider",
  "desk.refused.issuer-not-valid": "This is no address. It begins with https://. Nothing was changed.",
  "desk.refused.issuer-not-allowed":
    "The platform does not ask this address: it does not begin with https://, or lies in the internal network. Ask the operators. Nothing was changed.",
  "desk.refused.issuer-not-found":
    "No identity provider answers at this address. Check that it stands exactly like this in its description. Nothing was changed.",
  "desk.refused.issuer-differs":
    "The provider at this address calls itself otherwise. Take the issuer exactly from its description. Nothing was changed.",
  "desk.refused.secret-missing":
    "Please enter the secret. The one on file does not count for another address or client ID.",
  "desk.refused.role-unknown": "One of the roles is gone. Reload the page. Nothing was changed.",
  "desk.refused.group-twice": "A group is listed twice. Nothing was changed.",
  "desk.refused.provider-away":
    "Your organisation's identity provider does not answer at the moment. Try again in a few minutes.",
  "desk.refused.not-vouched-for": "The identity provider did not confirm your sign-in. Try again.",
  "desk.refused.sign-in-over": "The sign-in took too long or was used already. Please begin again.",
  "desk.refused.no-role": "Your account is known, but nothing here is open to you. Ask your administration.",
};
