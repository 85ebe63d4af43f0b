/** Made when it is first asked for, and then kept: nobody may ever go that far away. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
