// Serves folders with `seaworthy serve`: HTTP/1.1 with gzip, as it answers for GitHub Pages.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Serves a folder on a free port. Gives its address, which ends in a slash, and what ends the serving. */
export async function serve(program, folder) {
  const server = spawn(program, ["serve", folder, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((_, refuse) => {
    server.once("error", (error) => refuse(new Error(`${program} does not run: ${error.message}; run ./dev build`)));
    server.once("exit", (status) => refuse(new Error(`${program} serve ${folder} ended with ${status}`)));
  });
  // Once it is to end, its end is no failure.
  ended.catch(() => {});
  const said = new Promise((done) => createInterface({ input: server.stdout }).once("line", done));
  const [address] = (await Promise.race([said, ended])).split(" ");
  return { address, end: () => server.kill() };
}
