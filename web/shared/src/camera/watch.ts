import decoder from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** A code held before the camera is one scan; the same again after it was out of sight for so long. */
const AGAIN_AFTER_MS = 1_500;
const LOOK_EVERY_MS = 120;
/** Enough for an EAN across the picture, and quick to look through. */
const WIDTH = 1_280;

interface Watching {
  /** A code came into sight. */
  seen(code: string): void;
  /** The camera or the decoder cannot be had; nothing more will be seen. */
  failed(problem: unknown): void;
}

/** Shows the camera in a video and tells of the codes in it, until the answer is called. The decoder is fetched here first. */
export function watch(video: HTMLVideoElement, watching: Watching): () => void {
  const stopped = new AbortController();
  look(video, watching, stopped.signal).catch((problem) => {
    if (!stopped.signal.aborted) watching.failed(problem);
  });
  return () => {
    stopped.abort();
    const stream = video.srcObject;
    if (stream instanceof MediaStream) for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}

async function look(video: HTMLVideoElement, { seen }: Watching, stopped: AbortSignal): Promise<void> {
  const [stream, { codesIn, loadDecoder }] = await Promise.all([
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: WIDTH } } }),
    import('./decoder'),
  ]);
  if (stopped.aborted) {
    for (const track of stream.getTracks()) track.stop();
    return;
  }
  video.srcObject = stream;
  await Promise.all([video.play(), loadDecoder({ address: decoder })]);
  const sights = new Sights(seen);
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser draws nothing outside of the screen');
  while (!stopped.aborted) {
    pen.drawImage(video, 0, 0);
    sights.see(await codesIn(pen.getImageData(0, 0, canvas.width, canvas.height)), performance.now());
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Tells a code that is still in sight from one that is shown again. */
export class Sights {
  readonly #seen: (code: string) => void;
  readonly #last = new Map<string, number>();

  constructor(seen: (code: string) => void) {
    this.#seen = seen;
  }

  /** @param at milliseconds on any steady clock */
  see(codes: string[], at: number): void {
    for (const code of codes) {
      const before = this.#last.get(code) ?? Number.NEGATIVE_INFINITY;
      this.#last.set(code, at);
      if (at - before >= AGAIN_AFTER_MS) this.#seen(code);
    }
  }
}
