import { useRef } from "react";
import { Sheet } from "../../ui/Sheet.tsx";
import { useKeptFocus } from "../../ui/useKeptFocus.ts";
import { listening } from "../../words/en/listening.ts";
import { AnswerTask } from "./AnswerTask.tsx";
import { FinishedTask } from "./FinishedTask.tsx";
import type { ListeningGround } from "./ground.ts";
import { ReplyTask } from "./ReplyTask.tsx";
import { RestTask } from "./RestTask.tsx";
import styles from "./TaskPanel.module.css";
import type { Task } from "./task.ts";
import { WriteBackTask } from "./WriteBackTask.tsx";

/** The one thing to do now. When it changes, whoever was in it stays in it, and nobody else is moved. */
export function TaskPanel({ ground, task }: { readonly ground: ListeningGround; readonly task: Task }) {
  const panel = useRef<HTMLElement>(null);
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={listening.task} {...useKeptFocus(panel)}>
      {task.do === "rest" || task.do === "finished" ? (
        <TaskAtHand ground={ground} task={task} />
      ) : (
        <Sheet kind="card">
          <TaskAtHand ground={ground} task={task} />
        </Sheet>
      )}
    </section>
  );
}

function TaskAtHand({ ground, task }: { readonly ground: ListeningGround; readonly task: Task }) {
  switch (task.do) {
    case "write-back":
      return <WriteBackTask ground={ground} before={task.before} />;
    case "answer":
      return <AnswerTask ground={ground} heard={task.heard} lastTry={task.lastTry} />;
    case "reply":
      return <ReplyTask ground={ground} />;
    case "rest":
      return <RestTask ground={ground} step={task.step} />;
    case "finished":
      return <FinishedTask ground={ground} first={task.first} full={task.full} />;
  }
}
