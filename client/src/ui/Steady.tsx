import { Component, createRef, type ReactNode } from "react";
import { holdStill, letGo } from "./steady.ts";

type Holds = ReturnType<typeof holdStill>;

/**
 * Keeps what somebody is touching, writing in or reading where it is on the screen, whatever comes or goes around it.
 * Whoever uses it has to render anew with every change that may move something: what is looked at is looked at right before
 * the page changes. Browsers do the same by themselves in part, and not all of them do.
 */
export class Steady extends Component<{ readonly children: ReactNode }> {
  readonly #frame = createRef<HTMLDivElement>();
  #touched: Element | null = null;

  override componentDidMount(): void {
    window.addEventListener("pointerdown", this.#touch, true);
    for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, this.#leave, true);
  }

  override componentWillUnmount(): void {
    window.removeEventListener("pointerdown", this.#touch, true);
    for (const end of ["pointerup", "pointercancel"]) window.removeEventListener(end, this.#leave, true);
  }

  override getSnapshotBeforeUpdate(): Holds {
    return this.#frame.current === null ? [] : holdStill(this.#frame.current, this.#touched);
  }

  override componentDidUpdate(_props: unknown, _state: unknown, holds: Holds): void {
    letGo(holds);
  }

  readonly #touch = (event: Event): void => {
    this.#touched = event.target instanceof Element ? event.target : null;
  };

  readonly #leave = (): void => {
    this.#touched = null;
  };

  override render(): ReactNode {
    return (
      <div ref={this.#frame} data-steady>
        {this.props.children}
      </div>
    );
  }
}
