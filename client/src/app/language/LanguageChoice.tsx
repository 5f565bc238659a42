import { useEffect } from "react";
import { SelectInput } from "../../ui/pickers.tsx";
import { app } from "../../words/en/app.ts";
import { send } from "../http.ts";
import { usePreferences } from "../preferences.tsx";
import { useSession } from "../session.tsx";
import { chosenHere, language, languages, nameOfLanguage, speak } from "./language.ts";

/**
 * Chooses the language of the pages, for this browser and for the person who is signed in: on a browser where nobody has
 * chosen yet, the person's own choice counts. There is nothing to choose while the pages are built in one language.
 */
export function LanguageChoice() {
  const signedIn = useSession().now.state === "person";
  const { now } = usePreferences();
  useEffect(() => {
    if (now.language !== null && !chosenHere()) speak(now.language);
  }, [now.language]);
  if (languages.length < 2) return null;

  const choose = async (tag: string): Promise<void> => {
    // Away or not: the page is loaded in this language, and the choice holds in this browser.
    if (signedIn) await send("PUT /api/preferences", { body: { language: tag } }).catch(() => undefined);
    speak(tag);
  };
  const options = languages.map((tag) => ({ value: tag, label: nameOfLanguage(tag) }));
  return (
    <SelectInput
      label={app.language}
      value={language}
      options={options}
      none={null}
      onValue={(tag) => void choose(tag)}
    />
  );
}
