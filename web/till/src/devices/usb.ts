/// <reference types="w3c-web-usb" />
import { type Address, Away, type Carrier, found, type Hearing, type Speech, Turns, type Wire } from './wire';

/** USB's class of printers (USB Device Class Definition for Printing Devices 1.1). */
const PRINTER = 7;
const WRITE_MS = 15_000;

/** Receipt printers on USB, by WebUSB. */
export const usb: Carrier = {
  offered: () => 'usb' in navigator,

  async ask() {
    try {
      const device = await navigator.usb.requestDevice({ filters: [{ classCode: PRINTER }] });
      return { way: 'usb', ...numbers(device) };
    } catch (problem) {
      if (problem instanceof DOMException && problem.name === 'NotFoundError') return null;
      throw problem;
    }
  },

  async open(address: Address, _: Speech, hearing: Hearing): Promise<Wire> {
    const device = found(await navigator.usb.getDevices(), address, numbers);
    await device.open();
    if (!device.configuration) await device.selectConfiguration(1);
    const { number, out } = printing(device);
    await device.claimInterface(number);
    navigator.usb.addEventListener('disconnect', (event) => {
      if (event.device === device) hearing.gone();
    });
    const turns = new Turns(WRITE_MS);
    return {
      write: (bytes) => turns.take(() => device.transferOut(out, bytes.slice())),
      close: () => device.close(),
    };
  },

  plugged(listener) {
    if ('usb' in navigator) navigator.usb.addEventListener('connect', listener);
  },
};

function numbers({ vendorId, productId }: USBDevice) {
  return { vendor: vendorId, product: productId };
}

/** The device's printing interface, and the endpoint that takes what is to be printed. */
function printing(device: USBDevice): { number: number; out: number } {
  for (const { interfaceNumber, alternates } of device.configuration?.interfaces ?? []) {
    const printer = alternates.find(({ interfaceClass }) => interfaceClass === PRINTER);
    const out = printer?.endpoints.find(({ direction, type }) => direction === 'out' && type === 'bulk');
    if (out) return { number: interfaceNumber, out: out.endpointNumber };
  }
  throw new Away('no printer among what the device says it is');
}
