declare const brand: unique symbol
/** `sha256:<hex>` or `sha512:<hex>`, checked; made only by parseDigest and digestOf. */
export type Digest = string & { readonly [brand]: 'Digest' }
