// Keeps the frame of the product and its library at hand without a connection, and shows notes where somebody wants them, and
// nothing else: what people wrote, and what a server answers about them, is never in here. The build puts in the names of the
// files and what a note says.
const VERSION = "{version}";
const INDEX = "{index}";
const FILES = new Set("{files}".split(" "));
const NAME = `shell-${VERSION}`;

/** Where nothing is a page of ours. */
const NO_PAGES = ["/api/", "/calendar/", "/socket.io/", "/healthz", "/readyz", "/metrics", "/away/", "/in/"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll([INDEX, ...FILES])));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("shell-") && name !== NAME;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// A newer version waits until a page says that nothing would be lost.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

// Looking makes no cache: it may have been let go of meanwhile.
function kept(path) {
  return caches.match(path, { cacheName: NAME });
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (FILES.has(pathname)) event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
  // The newest page is the server's; the one that lies here is for when there is no server.
  else if (request.mode === "navigate" && !NO_PAGES.some((prefix) => pathname.startsWith(prefix)))
    event.respondWith(fetch(request).catch(async (error) => (await kept(INDEX)) ?? Promise.reject(error)));
});

// Every note says the same, whatever came: what a push service could put in is not shown. The next one takes its place.
self.addEventListener("push", (event) => {
  event.waitUntil(
    self.registration.showNotification("{note title}", { body: "{note body}", tag: "note", icon: "/icons/192.png" }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(
    self.clients
      .matchAll({ type: "window" })
      .then((open) => (open[0] ? open[0].focus() : self.clients.openWindow("/home"))),
  );
});
