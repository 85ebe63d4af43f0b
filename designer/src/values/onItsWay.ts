// Whoever leaves the page and comes back at once asks for the values while they are still being saved: she would read
// what was there before, and what she typed is kept nowhere any more once it is saved.

const saving = new Map<string, Promise<unknown>>();

/** Remembers that values of this service are being saved, until they are. */
export async function whileSaving<T>(service: string, act: () => Promise<T>): Promise<T> {
  const done = act();
  saving.set(service, done);
  try {
    return await done;
  } finally {
    if (saving.get(service) === done) saving.delete(service);
  }
}

/** Waits for what is being saved; whether that succeeds is told where it was asked for. */
export const afterSaving = async (service: string): Promise<void> => {
  await saving.get(service)?.catch(() => undefined);
};
