/** The browser that all tests and benches use. */
export const CHROMIUM = process.env.AISLE_CHROMIUM ?? '/usr/bin/chromium';

/** How it is started: without a screen, and without anything that it does for itself over the network. */
export const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
