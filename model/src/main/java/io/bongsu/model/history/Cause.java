package io.bongsu.model.history;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NeighbourProtocol;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why the map changed.
 *
 * @param evidence protocols that tell of the link, or told of the one that is gone; sorted
 * @param polled devices at the change that were read just before it; sorted, may be empty
 * @param polledAt when the last of them was read, null: none was
 * @param actor the person, empty: nobody
 */
public record Cause(
    Kind kind,
    List<NeighbourProtocol> evidence,
    List<DeviceId> polled,
    @Nullable Instant polledAt,
    String actor) {
  /** What made the change. */
  public enum Kind {
    /** Neighbour or bridge tables tell of it. */
    TOLD,
    /** Nobody has told of it for a while. */
    NOT_TOLD,
    /** A port of it leads elsewhere now. */
    PORT_TAKEN,
    /** A cable or an adjacency leads to the device now, so that nothing else has to. */
    CABLED,
    /** A person stated the link. */
    STATED,
    /** A person withdrew it. */
    WITHDRAWN,
    /** The list of devices changed. */
    DEVICE_ADDED,
    DEVICE_REMOVED,
    DEVICE_CHANGED;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
