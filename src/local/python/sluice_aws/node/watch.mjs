// The thread that reads what the local AWS sends to this process. It runs whatever the handler's thread is busy with,
// so that the end of the local AWS, which closes the pipe, ends this process even out of an endless loop.
import { Socket } from "node:net";
import { parentPort } from "node:worker_threads";

let pending = "";
const stdin = new Socket({ fd: 0, readable: true, writable: false });
stdin.setEncoding("utf8");
stdin.on("data", (chunk) => {
  const lines = (pending + chunk).split("\n");
  pending = lines.pop();
  for (const line of lines) parentPort.postMessage(line);
});
stdin.on("error", die);
stdin.on("close", die);

function die() {
  process.kill(process.pid, "SIGKILL");
}
