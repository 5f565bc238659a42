// Loaded after the first paint; the files are split by script, and a browser fetches only the ones a page needs.
import "@fontsource-variable/literata/wght.css";
import "@fontsource-variable/source-sans-3/wght.css";
