package io.bongsu.storage.journal;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that does nothing but take room, so that there is some left for alarms when everybody else
 * has filled the disk. Thread-safe.
 */
public final class Ballast {
  /** Below this share of free room the disk counts as full. */
  public static final double FULL = 0.05;

  private static final Logger LOG = LoggerFactory.getLogger(Ballast.class);
  private static final String NAME = "ballast";

  private final JournalFolder folder;
  private final long bytes;
  private boolean held;
  private boolean released;

  /**
   * Takes no room before {@link #take}.
   *
   * @param bytes how much; 0: none
   */
  public Ballast(JournalFolder folder, long bytes) {
    this.folder = folder;
    this.bytes = bytes;
  }

  /** Takes the room unless the disk is, or would then be, full. */
  public synchronized void take() {
    if (held || bytes == 0) {
      return;
    }
    try {
      held = folder.names().contains(NAME) && folder.size(NAME) == bytes;
      JournalFolder.Space space = folder.space();
      boolean fits = space.free() - bytes > FULL * space.total() + bytes;
      if (!held && fits) {
        folder.reserve(NAME, bytes);
        held = true;
      }
      released &= !held;
    } catch (IOException full) {
      LOG.debug("No room could be set aside for alarms", full);
      drop();
    }
  }

  /** Gives the room to whoever needs it now; false when there is none, or no need. */
  public synchronized boolean release() {
    try {
      if (!held || folder.space().free() > Math.max(bytes, 1 << 20)) {
        return false;
      }
    } catch (IOException unknown) {
      LOG.debug("The room on the disk cannot be read", unknown);
    }
    LOG.error(
        "The disk is full: {} bytes that were set aside are given to alarms. Make room on it",
        bytes);
    drop();
    released = true;
    return true;
  }

  /** Whether the room was given away and could not be taken again yet. */
  public synchronized boolean isReleased() {
    return released;
  }

  private void drop() {
    held = false;
    try {
      folder.delete(NAME);
    } catch (IOException broken) {
      LOG.debug("The room set aside could not be given back", broken);
    }
  }
}
