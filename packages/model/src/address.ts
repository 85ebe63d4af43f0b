/**
 * Addresses name elements: `forms/antrag/fields/hunde/fields/rasse`, the service itself is "". Segments are escaped
 * as in a JSON Pointer (RFC 6901), because an option's value may hold a slash.
 */
export const escapeSegment = (text: string): string => text.replaceAll("~", "~0").replaceAll("/", "~1");
export const unescapeSegment = (text: string): string => text.replaceAll("~1", "/").replaceAll("~0", "~");

export const joinAddress = (parent: string, path: readonly string[], id: string): string =>
  [...(parent === "" ? [] : [parent]), ...path, escapeSegment(id)].join("/");

export const segments = (address: string): string[] => (address === "" ? [] : address.split("/"));

/** Is `address` the element `ancestor` or something inside it? */
export const isWithin = (address: string, ancestor: string): boolean =>
  ancestor === "" || address === ancestor || address.startsWith(`${ancestor}/`);
