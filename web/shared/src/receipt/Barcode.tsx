import JsBarcode from 'jsbarcode';
import { useEffect, useRef } from 'react';

/** A receipt's code as a Code 128 barcode that the till's own scanner reads. */
export function Barcode({ code }: { code: string }) {
  const element = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (!element.current) return;
    JsBarcode(element.current, code, {
      format: 'CODE128',
      width: 1.6,
      height: 56,
      margin: 10,
      fontSize: 15,
      background: '#ffffff',
      lineColor: '#000000',
    });
  }, [code]);
  return <svg ref={element} className="barcode" role="img" aria-label={code} />;
}
