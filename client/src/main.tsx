import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { readinessScreen } from "./features/readiness/at-hand.ts";
import { guardLatePresses } from "./net/late-presses.ts";
import { keepAwayPageAtHand, letLeavingPass } from "./ui/leave/leave-page.ts";
import "./ui/tokens.css";
import "./ui/base.css";

letLeavingPass(window);
guardLatePresses(window);

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Two frames: the first paint comes before the fonts are asked for.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    const fonts = import("./app/fonts.ts");
    const begin = (): void => readinessScreen.begin(window);
    fonts.then(begin, begin);
    keepAwayPageAtHand(navigator.serviceWorker);
  }),
);
