/** Hands a text file to the browser's downloads; nothing leaves the device. */
export function saveTextFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next turn; after that the address only holds memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
