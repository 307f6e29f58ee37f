/** An outcode's file contradicts itself: it points at something it does not hold. */
export class ShardFault extends Error {
  override name = 'ShardFault';
}
