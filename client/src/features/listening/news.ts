import type { Deed } from "./desk.ts";
import type { Task } from "./task.ts";

/** Whether what one did last is still the last that happened, as far as the task tells: then it is worth saying. */
export function isNews(done: Deed, task: Task): boolean {
  const step = task.do === "rest" ? task.step : null;
  switch (done) {
    case "write-back":
      return step === "answer";
    case "yes":
      return step === "reply";
    case "not-quite":
    case "again":
      return step === "write-back" || (task.do === "write-back" && task.before === null);
    case "reply":
    case "leave":
      return step === "write-back" || (task.do === "write-back" && task.before === null) || task.do === "finished";
    case "add":
      return true;
  }
}
