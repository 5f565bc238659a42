/** The way to the readiness screen; it comes with the first page. */
export const readiness = {
  button: "Is now the time? Questions for you alone",
  coming: "One moment",
  missing:
    "This screen did not arrive with the page. Open the page again when the connection is back, and it comes along by itself.",
} as const;
