/// <reference types="w3c-web-hid" />
import { type Address, Away, type Carrier, found, type Hearing, type Speech, type Wire } from './wire';

/** Bar code scanners (HID Point of Sale Usage Tables 1.02, page 0x8C). */
const SCANNERS = 0x8c;

/** Scanners that say by HID what they read, instead of typing it. */
export const hid: Carrier = {
  offered: () => 'hid' in navigator,

  async ask() {
    const [device] = await navigator.hid.requestDevice({ filters: [{ usagePage: SCANNERS }] });
    return device ? { way: 'hid', ...numbers(device) } : null;
  },

  async open(address: Address, _: Speech, hearing: Hearing): Promise<Wire> {
    const device = found(await navigator.hid.getDevices(), address, numbers);
    if (!device.opened) await device.open();
    const report = ({ data }: HIDInputReportEvent) =>
      hearing.heard(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    device.addEventListener('inputreport', report);
    navigator.hid.addEventListener('disconnect', (event) => {
      if (event.device === device) hearing.gone();
    });
    return {
      write: () => Promise.reject(new Away('a scanner is only listened to')),
      close: () => {
        device.removeEventListener('inputreport', report);
        return device.close();
      },
    };
  },

  plugged(listener) {
    if ('hid' in navigator) navigator.hid.addEventListener('connect', listener);
  },
};

function numbers({ vendorId, productId }: HIDDevice) {
  return { vendor: vendorId, product: productId };
}
