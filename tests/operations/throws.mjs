// Loaded beside the server by a test: what it does when something throws that nobody catches.
const what = () => new RangeError("Demir wohnt in der Gasse");
process.on("SIGUSR2", () => {
  setTimeout(() => {
    throw what();
  });
});
process.on("SIGHUP", () => void Promise.reject(what()));
