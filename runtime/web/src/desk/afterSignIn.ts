/** Who only builds services has no inbox: the designer is a program of its own. */
export function afterSignIn(roles: readonly string[], go: (path: string) => void): void {
  const isBuilder = roles.length > 0 && roles.every((role) => role === "author" || role === "approver");
  if (isBuilder) return location.assign("/amt/leistungen");
  if (roles.length > 0 && roles.every((role) => role === "admin" || role === "operator"))
    return go(roles.includes("operator") ? "/amt/betrieb" : "/amt/verwaltung");
  if (!location.pathname.startsWith("/amt/vorgaenge")) go("/amt/vorgaenge");
}
