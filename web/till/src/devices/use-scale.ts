import { useEffect, useRef, useState } from 'react';
import type { Scale, Weighing } from './scale';

const READ_EVERY_MS = 200;

/**
 * Reads the scale as long as a weight is asked for. A steady weight is told once, so that what is typed over it stays; one
 * in another unit than the product's is said and never taken.
 */
export function useScale(
  scale: Scale,
  unit: string,
  steady: (weight: number) => void,
): Weighing | { is: 'other-unit' } {
  const [says, setSays] = useState<Weighing>({ is: scale.simulated ? 'typed' : 'moving' });
  const told = useRef(steady);
  told.current = steady;
  const weight = says.is === 'weight' && says.unit === unit ? says.weight : 0;
  useEffect(() => {
    if (weight > 0) told.current(weight);
  }, [weight]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const read = async () => {
      const weighing = await scale.read();
      if (over) return;
      setSays(weighing);
      if (weighing.is !== 'typed') timer = setTimeout(() => void read(), READ_EVERY_MS);
    };
    void read();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [scale]);
  return says.is === 'weight' && says.unit !== unit ? { is: 'other-unit' } : says;
}
