import { describe, expect, it } from 'vitest';
import { SimulatedCardTerminal } from './card-terminal';
import { type Choices, Devices } from './devices';
import { FakePort } from './fake-port';

function devices() {
  const serial = new FakePort('serial');
  const usb = new FakePort('usb');
  const hid = new FakePort('hid');
  const scanned: string[] = [];
  const kept: Choices[] = [];
  let drawerOpened = 0;
  const made = new Devices({
    card: new SimulatedCardTerminal(() => 'approve'),
    scanned: (code) => scanned.push(code),
    drawerOpened: () => drawerOpened++,
    keep: async (choices) => void kept.push(choices),
    carriers: { serial, usb, hid },
  });
  return { made, serial, usb, hid, scanned, kept, drawerOpened: () => drawerOpened };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('without devices', () => {
  it('simulators stand in, and say that they do', async () => {
    const { made, drawerOpened } = devices();
    await made.begin(undefined);
    expect([made.scale.simulated, made.drawer.simulated, made.printsItself]).toEqual([true, true, false]);
    expect(await made.scale.read()).toEqual({ is: 'typed' });
    made.drawer.open();
    expect(drawerOpened()).toBe(1);
  });
});

describe('a device that was picked', () => {
  it('is kept, and found again without asking', async () => {
    const first = devices();
    await first.made.pick('scanner', 'serial', 19_200);
    expect(first.kept.at(-1)?.devices.scanner).toEqual({
      address: { way: 'serial', vendor: 1, product: 2 },
      baudRate: 19_200,
    });
    const again = devices();
    await again.made.begin(first.kept.at(-1));
    expect(again.serial.speech).toEqual({ baudRate: 19_200, dataBits: 8, parity: 'none' });
    again.serial.say(bytes('4006381333931\r'));
    expect(again.scanned).toEqual(['4006381333931']);
  });

  it('says that it is away when it is pulled out, and works again when it is back', async () => {
    const { made, serial, scanned } = devices();
    await made.pick('scanner', 'serial', 9_600);
    expect(made.standings().scanner).toEqual({ is: 'ready' });
    serial.pullOut();
    await settled();
    expect(made.standings().scanner.is).toBe('away');
    serial.plugIn();
    await settled();
    expect(made.standings().scanner).toEqual({ is: 'ready' });
    serial.say(bytes('96385074\n'));
    expect(scanned).toEqual(['96385074']);
  });

  it('is a simulator again when it is let go of', async () => {
    const { made, kept } = devices();
    await made.pick('scale', 'serial', 9_600);
    expect(made.scale.simulated).toBe(false);
    await made.forget('scale');
    expect(made.scale.simulated).toBe(true);
    expect(kept.at(-1)?.devices).toEqual({});
  });
});

describe('the scale', () => {
  it('is asked on seven bits with even parity, and is away rather than an error', async () => {
    const { made, serial } = devices();
    serial.answers = (_, say) => say(bytes('\n  0.734lb\r\n00\r\u0003'));
    await made.pick('scale', 'serial', 9_600);
    expect(serial.speech).toEqual({ baudRate: 9_600, dataBits: 7, parity: 'even' });
    expect(await made.scale.read()).toEqual({ is: 'weight', weight: 734, unit: 'LB' });
    serial.pullOut();
    expect(await made.scale.read()).toEqual({ is: 'away' });
  });
});

describe('the printer', () => {
  const receipt = [{ kind: 'LINE', text: 'Bread 1.25' }] as const;

  it('prints, and opens the drawer on its socket', async () => {
    const { made, usb, drawerOpened } = devices();
    await made.pick('printer', 'usb', 9_600);
    await made.print([...receipt]);
    expect(Buffer.from(usb.written).toString('latin1')).toContain('Bread 1.25');
    made.drawer.open();
    await settled();
    expect(usb.written.slice(-5)).toEqual([0x1b, 0x70, 0, 25, 250]);
    expect(drawerOpened()).toBe(1);
  });

  it('that fails says so; once it is back the same receipt prints', async () => {
    const { made, usb, drawerOpened } = devices();
    await made.pick('printer', 'usb', 9_600);
    usb.there = false;
    await expect(made.print([...receipt])).rejects.toThrow('pulled out');
    expect(made.standings().printer.is).toBe('away');
    made.drawer.open();
    await settled();
    expect(drawerOpened()).toBe(0);
    usb.there = true;
    await made.print([...receipt]);
    expect(Buffer.from(usb.written).toString('latin1')).toContain('Bread 1.25');
    expect(made.standings().printer).toEqual({ is: 'ready' });
  });
});

describe('the display of two rows', () => {
  const rows = ['Käse           1,20 €', 'Total          1,20 €'] as const;

  it('is begun once and written over, each letter by a code page that has it', async () => {
    const { made, serial } = devices();
    expect(made.hasDisplay).toBe(false);
    await made.show(rows);
    expect(serial.written).toEqual([]);
    await made.pick('display', 'serial', 9_600);
    expect(made.hasDisplay).toBe(true);
    await made.show(['Milk            1.20', 'Total           1.20']);
    await made.show(rows);
    const written = String.fromCharCode(...serial.written);
    expect(written).toBe(
      '\u001b@\u000b\u001bt\u0000Milk            1.20\u001bt\u0000Total           1.20' +
        '\u000b\u001bt\u0000K\u0084se           1,20 \u001bt\u0013\u00d5\u001bt\u0000Total          1,20 \u001bt\u0013\u00d5',
    );
  });

  it('shows the last of what came while it was still writing', async () => {
    const { made, serial } = devices();
    let taken = () => {};
    serial.answers = () => new Promise((resolve) => (taken = () => resolve(undefined)));
    await made.pick('display', 'serial', 9_600);
    const shown = ['1', '2', '3'].map((each) => made.show([each.padEnd(20), ''.padEnd(20)]));
    for (let i = 0; i < 3; i++) {
      await settled();
      taken();
    }
    await Promise.all(shown);
    const written = String.fromCharCode(...serial.written).replace(/[^0-9]/g, '');
    expect(written.endsWith('3')).toBe(true);
    expect(written).not.toContain('2');
  });

  it('that is pulled out is away and fails nobody', async () => {
    const { made, serial } = devices();
    await made.pick('display', 'serial', 9_600);
    serial.there = false;
    await made.show(rows);
    expect(made.standings().display).toEqual({ is: 'away', why: 'pulled out' });
    expect(made.hasDisplay).toBe(false);
  });
});
