import { answerFromNetwork, isKept, keep, noteSession, type Keep } from './kept-answers.ts';
import { answerAsset, answerPage, dropOldShells, storeShell } from './shell.ts';

/**
 * Opens the officer's quarter without a network: pages and code from the shell that was built with this file, data from
 * what the page of the same person handed over. With a network every page and every answer comes from the server.
 */
declare const self: ServiceWorkerGlobalScope;

/** Addresses that the server answers itself, with a file or a page that needs no shell. */
const ofServer = /^\/(api|public|embed)(\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(storeShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldShells().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  event.waitUntil(keep(event.data as Keep));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (url.pathname === '/api/v1/session') {
    event.respondWith(noteSession(request));
  } else if (request.method !== 'GET') {
    return;
  } else if (request.mode === 'navigate' && !ofServer.test(url.pathname)) {
    event.respondWith(answerPage(request));
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(answerAsset(request));
  } else if (isKept(url)) {
    event.respondWith(answerFromNetwork(request));
  }
});
