import { prepareZXingModule, type ReadInputBarcodeFormat, readBarcodes } from 'zxing-wasm/reader';

/** What stands on goods, on labels of shops and on receipts. */
const FORMATS: ReadInputBarcodeFormat[] = [
  'EAN13',
  'EAN8',
  'UPCA',
  'UPCE',
  'DataBar',
  'DataBarExpanded',
  'DataMatrix',
  'QRCode',
  'Code128',
];

/** Loads the decoder from where it lies; called once before {@link codesIn}. */
export async function loadDecoder(module: { address: string } | { binary: ArrayBuffer }): Promise<void> {
  const overrides = 'address' in module ? { locateFile: () => module.address } : { wasmBinary: module.binary };
  await prepareZXingModule({ overrides, fireImmediately: true });
}

/** The codes in a picture, as a scanner would say them: GS1 elements in parentheses, everything else as it is. */
export async function codesIn(picture: ImageData | Uint8Array): Promise<string[]> {
  const found = await readBarcodes(picture, {
    formats: FORMATS,
    tryHarder: true,
    textMode: 'HRI',
    maxNumberOfSymbols: 4,
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
