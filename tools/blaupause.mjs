// `npm run blaupause -- …`: what concerns the data of a server is done by the server's own code, all else by the
// command line, which knows no server.
const ofServer = ["backup", "verify-backup", "restore", "migrate", "verify-audit", "person"];
const onServer = ofServer.includes(process.argv.slice(2).find((word) => !word.startsWith("-")) ?? "");
await import(onServer ? "../server/src/admin/main.ts" : "../packages/cli/src/main.ts");
