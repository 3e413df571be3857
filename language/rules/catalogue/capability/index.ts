import type { Rule } from '../../rule.ts';
import { productInMany } from './product-in-many.ts';
import { productWithoutObject } from './product-without-object.ts';
import { severalProducts } from './several-products.ts';
import { unsupported } from './unsupported.ts';

export const CAPABILITY: readonly Rule[] = [
  productInMany,
  productWithoutObject,
  severalProducts,
  unsupported,
];
