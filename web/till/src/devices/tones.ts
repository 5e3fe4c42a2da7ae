/** Sounds that a cashier tells apart without looking: taken, wrong, and done. */
export type Tone = 'taken' | 'wrong' | 'done';

interface Note {
  hertz: number;
  from_ms: number;
  for_ms: number;
  shape: OscillatorType;
}

const TONES: Record<Tone, Note[]> = {
  taken: [{ hertz: 1320, from_ms: 0, for_ms: 60, shape: 'sine' }],
  wrong: [
    { hertz: 220, from_ms: 0, for_ms: 160, shape: 'square' },
    { hertz: 165, from_ms: 180, for_ms: 260, shape: 'square' },
  ],
  done: [
    { hertz: 880, from_ms: 0, for_ms: 80, shape: 'sine' },
    { hertz: 1175, from_ms: 90, for_ms: 120, shape: 'sine' },
  ],
};

/** The first sound opens the device, which takes the page up to half a second: what is on its way to the screen comes first. */
const FIRST_MS = 100;

/** Plays tones through the browser; a browser without sound is silent, and the screen says everything as well. */
export class Tones {
  #context: AudioContext | null = null;
  muted = false;

  /** Sounds when the screen shows what it is about, so that no price waits for a sound. */
  play(tone: Tone): void {
    if (this.muted || typeof AudioContext === 'undefined') return;
    const shown = () => setTimeout(() => this.#sound(tone), this.#context ? 0 : FIRST_MS);
    if (document.hidden) shown();
    else requestAnimationFrame(shown);
  }

  #sound(tone: Tone): void {
    this.#context ??= new AudioContext();
    const context = this.#context;
    if (context.state === 'suspended') void context.resume();
    for (const note of TONES[tone]) {
      const start = context.currentTime + note.from_ms / 1000;
      const end = start + note.for_ms / 1000;
      const oscillator = new OscillatorNode(context, { type: note.shape, frequency: note.hertz });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(note.shape === 'square' ? 0.08 : 0.2, start + 0.005);
      gain.gain.setValueAtTime(note.shape === 'square' ? 0.08 : 0.2, end - 0.01);
      gain.gain.linearRampToValueAtTime(0, end);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(start);
      oscillator.stop(end);
    }
  }
}
