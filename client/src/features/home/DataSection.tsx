import { Stack } from "../../ui/Layouts.tsx";
import { home } from "../../words/en/home.ts";
import { FileButton } from "../files/FileButton.tsx";
import styles from "./HomePage.module.css";

/** Everything of one's own and everything shared, as one file. */
export function DataSection() {
  const { data } = home;
  return (
    <Stack gap="close">
      <h2>{data.title}</h2>
      <p>{data.body}</p>
      <FileButton from="/api/my-data" name="my-data.zip">
        {data.save}
      </FileButton>
      <p className={styles.soft}>{data.keep}</p>
    </Stack>
  );
}
