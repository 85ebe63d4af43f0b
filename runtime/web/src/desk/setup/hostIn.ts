/** The host that somebody means who typed or pasted an address: in small letters, with a port that is not the usual one. */
export function hostIn(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return protocol === "https:" && /^[a-z0-9.-]{1,253}(?::[0-9]{1,5})?$/.test(host) ? host : null;
}
