/** A newer program has written the data: this one does not know what all of it means. */
export class DataNewer extends Error {
  override name = "DataNewer";
  constructor(version: string) {
    super(`the data is of version ${version}, newer than this program knows`);
  }
}
