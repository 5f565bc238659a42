import { Component, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { Actions, Stack } from "../ui/Layouts.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { app } from "../words/en/app.ts";
import { PageNotFetched } from "./lazy-page.ts";

interface ErrorBoundaryState {
  readonly failed: "page" | "fetch" | null;
}

/**
 * Stands in for a page that failed. The frame around it stays, so leaving still works. Give it the path as `key`, so that
 * going elsewhere starts afresh.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: error instanceof PageNotFetched ? "fetch" : "page" };
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    const words = this.state.failed === "fetch" ? app.notFetched : app.broken;
    return (
      <Sheet>
        <Stack>
          <PageTitle>{words.title}</PageTitle>
          <p>{words.body}</p>
          <Actions>
            <Button onClick={() => window.location.reload()}>{words.again}</Button>
          </Actions>
        </Stack>
      </Sheet>
    );
  }
}
