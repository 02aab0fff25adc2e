package io.bongsu.storage.series.pack;

import io.bongsu.model.StoreException;

/** What was packed, read back, is not what was to be packed: the transaction must not commit. */
final class PackingDiffers extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Found in this layout. */
  PackingDiffers(int layout) {
    super("Packed rows differ from those they were made of, in layout " + layout);
  }
}
