/** Roles of the platform. Everything else is a role of some service: an office that works on its cases. */
export const platformRoles = ["author", "approver", "publisher", "admin", "operator", "incident"] as const;
export const isPlatformRole = (role: string): boolean => platformRoles.some((one) => one === role);
