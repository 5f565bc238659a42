/** Safari on a phone asks first whether to save; an address that is given up before the answer leaves an empty file. */
const ADDRESS_LASTS = 60_000;

/** Hands a file to the browser's downloads; nothing leaves the device. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LASTS);
}

/**
 * Hands a text to the browser's downloads; nothing leaves the device.
 * @param type its MIME type
 */
export function saveTextFile(name: string, text: string, type = "text/plain;charset=utf-8"): void {
  saveFile(new File([text], name, { type }));
}
