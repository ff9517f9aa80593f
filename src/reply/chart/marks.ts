/** How an outlet is marked in a chart: a shape and a colour, so that nobody needs to tell colours apart. */
export interface Mark {
  /** A path around 0, 0, about 20 pixels wide. */
  readonly shape: string
  readonly color: string
}

/** Shapes that differ in outline, in colours that stand out from light paper with a contrast of at least 4.5. */
export const MARKS: readonly Mark[] = [
  { shape: 'M-10 0A10 10 0 1 0 10 0A10 10 0 1 0 -10 0Z', color: '#1b5e8a' },
  { shape: 'M-9 -9H9V9H-9Z', color: '#a8480f' },
  { shape: 'M0 -11L11 9H-11Z', color: '#3b6f21' },
  { shape: 'M0 -12L12 0L0 12L-12 0Z', color: '#7a2f7d' },
  { shape: 'M0 11L-11 -9H11Z', color: '#8a6100' },
  { shape: 'M-4 -11H4V-4H11V4H4V11H-4V4H-11V-4H-4Z', color: '#a3212c' },
  { shape: 'M0 -11L9.5 -5.5V5.5L0 11L-9.5 5.5V-5.5Z', color: '#006d66' },
  { shape: 'M-11 -5L-5 -11L0 -6L5 -11L11 -5L6 0L11 5L5 11L0 6L-5 11L-11 5L-6 0Z', color: '#3d434b' },
]
