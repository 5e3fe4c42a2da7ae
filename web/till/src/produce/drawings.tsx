import type { ReactNode } from 'react';

const LEAF = '#4c8c3f';
const LEAF_DARK = '#2f6b33';
const STEM = '#7a5a36';

/** A drawing of a commodity on a field of 64 by 64; `tint` is the colour of this variety where varieties differ. */
export type Drawing = (tint: string) => ReactNode;

const stem = <path d="M32 20c0-6 2-9 5-11" fill="none" stroke={STEM} strokeWidth="3" strokeLinecap="round" />;
const sprig = <path d="M35 14c4-6 11-6 14-4-2 6-8 8-14 4z" fill={LEAF} />;

/** Balls in rows of four, three, two and one. */
const BALLS = [4, 3, 2, 1].flatMap((count, row) =>
  Array.from({ length: count }, (_, at) => ({ x: 32 + (at - (count - 1) / 2) * 11, y: 25 + row * 9.5 })),
);

/** Balls hanging from a stem: grapes and small berries. */
function bunch(tint: string): ReactNode {
  return (
    <>
      {stem}
      {BALLS.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="6.4" fill={tint} stroke="#00000033" />
      ))}
      {sprig}
    </>
  );
}

/** A head of leaves; the ribs tell it from a ball. */
function head(tint: string): ReactNode {
  return (
    <>
      <circle cx="32" cy="35" r="22" fill={tint} />
      <path
        d="M32 57V26M32 46c-8-2-13-8-15-15M32 46c8-2 13-8 15-15M32 34c-4-2-7-6-8-11M32 34c4-2 7-6 8-11"
        fill="none"
        stroke="#ffffff99"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </>
  );
}

/** Long, a little bent, with a stalk: cucumbers, courgettes, aubergines. */
function long(tint: string): ReactNode {
  return (
    <>
      <path d="M13 50c-4-5-1-11 6-16l22-19c6-5 13-5 15 0s-1 11-7 15L26 50c-6 4-10 4-13 0z" fill={tint} />
      <path d="M20 46l24-20" stroke="#ffffff55" strokeWidth="3" strokeLinecap="round" />
      <path d="M52 13l5-6" stroke={LEAF_DARK} strokeWidth="4" strokeLinecap="round" />
    </>
  );
}

function root(tint: string): ReactNode {
  return (
    <>
      <path d="M32 26c-5-8-12-10-17-11 6-3 13-1 17 6 1-8 5-12 10-14 0 7-3 14-10 19z" fill={LEAF} />
      <path d="M18 30c4-7 24-7 28 0s-4 17-12 20l-2 8-2-8c-8-3-16-13-12-20z" fill={tint} />
    </>
  );
}

function citrus(tint: string): ReactNode {
  return (
    <>
      <circle cx="32" cy="34" r="22" fill={tint} />
      <circle cx="32" cy="34" r="18" fill="#fff6dc" />
      {[0, 60, 120, 180, 240, 300].map((turn) => (
        <path key={turn} d="M32 32l-7-12a15 15 0 0 1 14 0z" fill={tint} transform={`rotate(${turn} 32 34)`} />
      ))}
    </>
  );
}

/** By the name of what is drawn. All are our own, of a few plain shapes. */
export const DRAWINGS = {
  apple: (tint) => (
    <>
      <path
        d="M32 20c-6-4-20-2-20 14 0 13 9 23 15 23 2 0 3-1 5-1s3 1 5 1c6 0 15-10 15-23 0-16-14-18-20-14z"
        fill={tint}
      />
      {stem}
      {sprig}
      <path d="M19 29c1-3 3-5 5-5" fill="none" stroke="#ffffff88" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  pear: (tint) => (
    <>
      <path d="M32 16c-6 0-8 6-9 13-1 6-9 9-9 17 0 7 8 12 18 12s18-5 18-12c0-8-8-11-9-17-1-7-3-13-9-13z" fill={tint} />
      <path d="M32 17c0-5 2-7 4-9" fill="none" stroke={STEM} strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  banana: () => (
    <>
      <path d="M14 14c2 20 14 34 38 34-8 10-32 10-40-8-4-9-3-20 2-26z" fill="#f2c230" />
      <path d="M14 14c4 18 16 30 38 34" fill="none" stroke="#b8860f" strokeWidth="2" />
      <path d="M12 10l4 6M50 46l5 3" stroke={STEM} strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  citrus,
  avocado: () => (
    <>
      <path d="M32 8c-9 0-9 13-14 21-7 11-2 28 14 28s21-17 14-28C41 21 41 8 32 8z" fill="#3f5f2c" />
      <path d="M32 14c-6 0-6 11-10 17-5 9-1 21 10 21s15-12 10-21c-4-6-4-17-10-17z" fill="#d8e08f" />
      <circle cx="32" cy="40" r="8" fill="#8a5a33" />
    </>
  ),
  grape: bunch,
  berry: (tint) => (
    <>
      <path d="M14 24c6-8 30-8 36 0 4 10-10 33-18 33S10 34 14 24z" fill={tint} />
      <path
        d="M22 30v1M32 28v1M42 30v1M27 39v1M37 39v1M32 48v1"
        stroke="#ffe9b0"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M32 24c-6 0-12-2-15-7 6 0 8-1 11-5 2 3 2 4 4 4s2-1 4-4c3 4 5 5 11 5-3 5-9 7-15 7z" fill={LEAF} />
    </>
  ),
  kiwi: () => (
    <>
      <ellipse cx="32" cy="34" rx="25" ry="22" fill="#8a6a3a" />
      <ellipse cx="32" cy="34" rx="21" ry="18" fill="#9cc24a" />
      <ellipse cx="32" cy="34" rx="7" ry="6" fill="#f2f4d6" />
      {[0, 45, 90, 135, 180, 225, 270, 315].map((turn) => (
        <circle key={turn} cx="32" cy="23" r="1.6" fill="#2c2a20" transform={`rotate(${turn} 32 34)`} />
      ))}
    </>
  ),
  melon: (tint) => (
    <>
      <path d="M6 26a26 26 0 0 0 52 0z" fill={LEAF_DARK} />
      <path d="M10 26a22 22 0 0 0 44 0z" fill="#eef3cf" />
      <path d="M13 26a19 19 0 0 0 38 0z" fill={tint} />
      <path d="M23 32v2M32 35v2M41 32v2" stroke="#2c2a20" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  pineapple: () => (
    <>
      <path
        d="M32 24c-8-2-12-8-12-14 5 2 8 4 10 8-1-6 0-10 2-13 2 3 3 7 2 13 2-4 5-6 10-8 0 6-4 12-12 14z"
        fill={LEAF}
      />
      <ellipse cx="32" cy="41" rx="15" ry="18" fill="#e5a52b" />
      <path
        d="M20 32l22 20M19 42l14 14M30 24l16 14M44 32L22 52M45 42L31 56M34 24L18 38"
        stroke="#a86f12"
        strokeWidth="2"
      />
    </>
  ),
  mango: (tint) => (
    <>
      <path d="M45 14c9 5 12 20 4 31S24 60 16 51s-4-20 6-29 15-12 23-8z" fill={tint} />
      <path d="M45 14c3 6 3 12 0 18" fill="none" stroke="#ffffff66" strokeWidth="3" strokeLinecap="round" />
      <path d="M46 14l4-6" stroke={STEM} strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  stonefruit: (tint) => (
    <>
      <circle cx="32" cy="37" r="20" fill={tint} />
      <path d="M32 18c-6 10-6 26 2 38" fill="none" stroke="#00000033" strokeWidth="2.5" strokeLinecap="round" />
      {stem}
      {sprig}
    </>
  ),
  cherry: () => (
    <>
      <path d="M22 42c2-14 10-24 22-32-2 12 0 22 2 30" fill="none" stroke={LEAF_DARK} strokeWidth="3" />
      <path d="M44 10c-8-4-16-2-20 2 6 5 14 4 20-2z" fill={LEAF} />
      <circle cx="20" cy="47" r="11" fill="#b3122e" />
      <circle cx="46" cy="47" r="11" fill="#8f0d24" />
    </>
  ),
  coconut: () => (
    <>
      <circle cx="32" cy="34" r="23" fill="#6b4a2f" />
      <path d="M11 30a22 22 0 0 1 42 0c-8 8-34 8-42 0z" fill="#f6f2e6" />
      <path d="M20 47l4 4M32 50v5M44 47l-4 4" stroke="#4b331f" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  tomato: () => (
    <>
      <path d="M32 20c-14-5-23 4-23 16s10 21 23 21 23-9 23-21-9-21-23-16z" fill="#d2382b" />
      <path
        d="M32 24c-5 3-9 3-13 1 4-3 6-5 10-6-1-3-1-6 1-10 2 0 3 1 4 2 0 3 0 5-1 8 4 0 8 2 12 6-4 2-8 2-13-1z"
        fill={LEAF_DARK}
      />
    </>
  ),
  cucumber: long,
  eggplant: () => (
    <>
      {long('#4b2a5c')}
      <path d="M43 18c1-7 6-10 12-9 1 5-1 10-6 13-1-3-3-4-6-4z" fill={LEAF} />
    </>
  ),
  pepper: (tint) => (
    <>
      <path
        d="M32 22c-6-5-19-4-19 9 0 12 5 26 12 26 4 0 4-2 7-2s3 2 7 2c7 0 12-14 12-26 0-13-13-14-19-9z"
        fill={tint}
      />
      <path d="M26 27c-2 8-1 18 1 26M38 27c2 8 1 18-1 26" fill="none" stroke="#00000026" strokeWidth="3" />
      <path d="M24 23c3-3 5-4 7-4-1-5 0-8 4-11l3 3c-3 2-3 5-3 8 2 0 4 2 6 4-5 3-12 3-17 0z" fill={LEAF_DARK} />
    </>
  ),
  chilli: (tint) => (
    <>
      <path d="M46 17c9 4 8 16 0 25-8 10-21 15-36 14 16-4 22-10 25-20 2-8 4-17 11-19z" fill={tint} />
      <path d="M40 20c2-4 5-5 8-5 0-4 2-7 6-8l2 3c-3 2-4 4-4 7 3 2 4 4 3 7-5-3-10-4-15-4z" fill={LEAF_DARK} />
    </>
  ),
  onion: (tint) => (
    <>
      <path
        d="M32 8c1 8 4 12 12 16 8 5 10 12 8 19-2 8-10 12-20 12s-18-4-20-12c-2-7 0-14 8-19 8-4 11-8 12-16z"
        fill={tint}
      />
      <path
        d="M32 16c-3 10-14 16-12 30M32 16v38M32 16c3 10 14 16 12 30"
        fill="none"
        stroke="#ffffff77"
        strokeWidth="2"
      />
      <path d="M27 55l-2 4M32 55v5M37 55l2 4" stroke={STEM} strokeWidth="2" />
    </>
  ),
  scallion: () => (
    <>
      <path
        d="M24 40C22 26 16 16 10 10M32 40V6M40 40c2-14 8-24 14-30"
        fill="none"
        stroke={LEAF}
        strokeWidth="6"
        strokeLinecap="round"
      />
      <path d="M24 38v14M32 38v16M40 38v14" stroke="#f0f0dc" strokeWidth="8" strokeLinecap="round" />
      <path d="M18 38h28" stroke="#c2562a" strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  garlic: () => (
    <>
      <path
        d="M32 6c0 10 3 13 10 18 9 6 12 13 9 21-3 9-10 11-19 11s-16-2-19-11c-3-8 0-15 9-21 7-5 10-8 10-18z"
        fill="#f1ead9"
        stroke="#b9a98a"
        strokeWidth="1.5"
      />
      <path d="M32 22c-8 8-10 22-4 34M32 22c8 8 10 22 4 34" fill="none" stroke="#b9a98a" strokeWidth="2" />
    </>
  ),
  ginger: () => (
    <path
      d="M10 40c-5-6 0-13 7-11 3-8 12-9 15-2 2-9 12-11 15-3s-3 11-7 12c8-2 17 0 16 8s-11 8-17 4c-3 8-14 9-17 2-6 2-9-4-12-10z"
      fill="#cda766"
      stroke="#9b7639"
      strokeWidth="2"
    />
  ),
  potato: (tint) => (
    <>
      <path d="M14 26c6-12 24-16 34-6s8 28-6 34-26-2-30-10-1-12 2-18z" fill={tint} />
      <path
        d="M24 28l2 1M38 24l2 1M30 40l2 1M44 38l2 1M22 42l2 1"
        stroke="#00000055"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </>
  ),
  carrot: () => (
    <>
      <path d="M40 24c2-8 8-12 15-13-3 4-3 5-2 8 3 1 5 0 8-2-2 7-8 12-14 13z" fill={LEAF} />
      <path d="M34 20c6-2 12 4 11 10-3 10-18 20-36 28 6-18 16-34 25-38z" fill="#e5772b" />
      <path d="M34 30l5 4M26 39l4 3M19 48l3 2" stroke="#a84e12" strokeWidth="2.5" strokeLinecap="round" />
    </>
  ),
  broccoli: (tint) => (
    <>
      <path d="M26 36h12l2 20H24z" fill="#a9c178" />
      <circle cx="18" cy="28" r="11" fill={tint} />
      <circle cx="46" cy="28" r="11" fill={tint} />
      <circle cx="32" cy="20" r="13" fill={tint} />
      <circle cx="32" cy="34" r="10" fill={tint} />
      <path d="M22 26l2 2M32 18l2 2M40 28l2 2M30 32l2 2" stroke="#00000040" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  asparagus: () => (
    <>
      <path d="M22 58V18M32 58V12M42 58V18" stroke="#6f9f45" strokeWidth="7" />
      <path
        d="M22 8c4 5 4 10 0 15-4-5-4-10 0-15zM32 2c4 5 4 10 0 15-4-5-4-10 0-15zM42 8c4 5 4 10 0 15-4-5-4-10 0-15z"
        fill={LEAF_DARK}
      />
      <path d="M15 42h34" stroke="#c2562a" strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  bean: () => (
    <>
      <path d="M10 22c14 18 26 22 44 16" fill="none" stroke={LEAF} strokeWidth="7" strokeLinecap="round" />
      <path d="M12 40c14 14 26 16 40 10" fill="none" stroke={LEAF_DARK} strokeWidth="7" strokeLinecap="round" />
      <path d="M22 14c8 12 18 16 32 12" fill="none" stroke="#6f9f45" strokeWidth="7" strokeLinecap="round" />
    </>
  ),
  cabbage: head,
  leaf: (tint) => (
    <>
      <path
        d="M32 6c-5 2-7 6-7 9-6 0-9 4-9 8-5 2-6 8-3 12-2 6 3 12 10 12 2 6 5 10 9 11 4-1 7-5 9-11 7 0 12-6 10-12 3-4 2-10-3-12 0-4-3-8-9-8 0-3-2-7-7-9z"
        fill={tint}
      />
      <path
        d="M32 56V20M32 44l-9-9M32 44l9-9M32 32l-6-7M32 32l6-7"
        fill="none"
        stroke="#ffffffaa"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </>
  ),
  celery: () => (
    <>
      <path d="M22 58V26M32 58V22M42 58V26" stroke="#a8cc6c" strokeWidth="8" />
      <path
        d="M32 24c-6-4-8-12-4-18 3 2 4 2 4 2s1 0 4-2c4 6 2 14-4 18zM22 28c-7-1-11-6-11-13 5 0 10 4 11 13zM42 28c7-1 11-6 11-13-5 0-10 4-11 13z"
        fill={LEAF}
      />
    </>
  ),
  squash: (tint) => (
    <>
      <path d="M32 14c-6 0-7 8-8 14-1 5-11 8-11 17s9 13 19 13 19-4 19-13-10-12-11-17c-1-6-2-14-8-14z" fill={tint} />
      <path d="M28 22c-3 10-3 22-1 34M36 22c3 10 3 22 1 34" fill="none" stroke="#00000022" strokeWidth="3" />
      <path d="M32 15V7" stroke={LEAF_DARK} strokeWidth="5" strokeLinecap="round" />
    </>
  ),
  corn: () => (
    <>
      <path d="M32 4c9 6 11 34 6 50H26C21 38 23 10 32 4z" fill="#f0c638" />
      <path d="M27 18h10M25 26h14M25 34h14M25 42h14M29 10v40M35 10v40" stroke="#b8860f" strokeWidth="1.6" />
      <path d="M32 60C18 58 12 42 14 26c8 6 14 18 18 34zM32 60c14-2 20-18 18-34-8 6-14 18-18 34z" fill={LEAF} />
    </>
  ),
  mushroom: (tint) => (
    <>
      <path d="M25 34h14c-1 8 0 14 3 20H22c3-6 4-12 3-20z" fill="#efe6d3" stroke="#b9a98a" strokeWidth="1.5" />
      <path d="M8 36C8 20 19 10 32 10s24 10 24 26c-6 4-42 4-48 0z" fill={tint} stroke="#b9a98a" strokeWidth="1.5" />
    </>
  ),
  herb: () => (
    <>
      <path d="M32 60V24M32 44L18 32M32 44l14-12" stroke={LEAF_DARK} strokeWidth="3" strokeLinecap="round" />
      <circle cx="32" cy="15" r="10" fill={LEAF} />
      <circle cx="22" cy="22" r="8" fill={LEAF} />
      <circle cx="42" cy="22" r="8" fill={LEAF} />
      <circle cx="14" cy="34" r="8" fill={LEAF} />
      <circle cx="50" cy="34" r="8" fill={LEAF} />
      <path d="M20 56h24" stroke="#c2562a" strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  radish: root,
  bread: () => (
    <>
      <path
        d="M8 30c0-10 12-16 24-16s24 6 24 16c0 4-2 6-4 7v13c0 2-1 4-4 4H16c-3 0-4-2-4-4V37c-2-1-4-3-4-7z"
        fill="#c98f4b"
      />
      <path d="M20 22l4 10M30 20l4 10M40 22l4 10" stroke="#8a5a26" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  cheese: () => (
    <>
      <path d="M6 34L44 12c7 2 12 9 14 22v18H6z" fill="#efc24a" />
      <path d="M6 34h52" stroke="#b8860f" strokeWidth="2" />
      <circle cx="20" cy="43" r="4" fill="#c99a25" />
      <circle cx="38" cy="44" r="5" fill="#c99a25" />
      <circle cx="44" cy="26" r="3" fill="#c99a25" />
    </>
  ),
  meat: () => (
    <>
      <path d="M14 22c8-10 26-12 36-2s6 26-4 30-14-2-22 2-16-4-16-14c0-6 2-11 6-16z" fill="#b94a48" />
      <path
        d="M18 25c7-7 20-9 27-2s5 18-2 21-13-2-20 1"
        fill="none"
        stroke="#f3d6cf"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="38" cy="30" r="4" fill="#f3e9e0" />
    </>
  ),
  poultry: () => (
    <>
      <path d="M26 14c12-8 28 2 26 16-1 10-11 16-19 14l-8 8-9-9 7-8c-4-7-4-16 3-21z" fill="#c98345" />
      <path d="M19 45l-5 1c-4 1-4 6-1 7-1 4 4 6 7 3 1-1 2-4 4-5" fill="#f1ead9" stroke="#b9a98a" strokeWidth="1.5" />
    </>
  ),
  fish: () => (
    <>
      <path d="M6 34c8-14 26-18 40-4l12-10v28L46 38C32 52 14 48 6 34z" fill="#5b8fb0" />
      <circle cx="17" cy="31" r="2.5" fill="#ffffff" />
      <path d="M27 24c4 6 4 14 0 20" fill="none" stroke="#ffffff88" strokeWidth="2.5" />
    </>
  ),
  salad: () => (
    <>
      <path d="M14 32c0-8 6-12 11-10 2-7 12-7 14 0 5-2 11 2 11 10z" fill={LEAF} />
      <circle cx="26" cy="28" r="4" fill="#d2382b" />
      <circle cx="40" cy="27" r="4" fill="#e5a52b" />
      <path d="M6 32h52c0 14-10 24-26 24S6 46 6 32z" fill="#8f9e98" />
    </>
  ),
} satisfies Record<string, Drawing>;

export type DrawingName = keyof typeof DRAWINGS;
