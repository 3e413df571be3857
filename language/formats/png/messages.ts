/** What the threads that paint are asked, and answer. */
export interface PaintRequest {
  readonly id: number;
  readonly svg: string;
  readonly scale: number;
  readonly maxPixels: number;
}

export type PaintAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly reason: 'too-large' | 'failed'; readonly message: string };
