/// <reference path="./code128.d.ts" />
import { CODE128 } from 'jsbarcode/bin/barcodes/CODE128/index.js';

const MODULE = 1.6;
const HEIGHT = 56;
const QUIET = 16;

/** A receipt's code as a Code 128 barcode that the till's own scanner reads, with the code in letters beneath. */
export function Barcode({ code }: { code: string }) {
  const { data } = new CODE128(code, {}).encode();
  const bars = Array.from(data.matchAll(/1+/g), ({ 0: bar, index }) => `M${index} 0h${bar.length}v1h${-bar.length}z`);
  const width = data.length * MODULE + 2 * QUIET;
  return (
    <figure className="barcode">
      <svg role="img" aria-label={code} width={width} viewBox={`0 0 ${width} ${HEIGHT}`}>
        <rect width="100%" height="100%" fill="#ffffff" />
        <path
          d={bars.join('')}
          transform={`translate(${QUIET} 0) scale(${MODULE} ${HEIGHT})`}
          shapeRendering="crispEdges"
        />
      </svg>
      <figcaption>{code}</figcaption>
    </figure>
  );
}
