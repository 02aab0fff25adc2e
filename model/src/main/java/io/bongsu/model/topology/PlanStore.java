package io.bongsu.model.topology;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps pictures that lie under the map: a floor plan per site, or a background for all sites. The
 * scope is that of {@link LayoutStore}. Thread-safe; blocking.
 *
 * <p>Implementations throw {@link io.bongsu.model.StoreException} when the store cannot be reached.
 */
public interface PlanStore {
  /** All plans without their pictures, by scope. */
  List<Plan> plans();

  /** The picture of a scope; empty when it has none. */
  Optional<Picture> picture(String scope);

  /** Stores a plan with its picture in place of the one before. */
  void save(Plan plan, byte[] picture);

  /** Moves a plan; false when the scope has none. */
  boolean place(String scope, Place place);

  /** Forgets a plan; false when the scope had none. */
  boolean remove(String scope);

  /**
   * What is known of a picture.
   *
   * @param mediaType image/png, image/jpeg or image/svg+xml
   * @param width of the picture, in its own pixels, positive; {@code height} likewise
   * @param changedBy who put the picture there
   * @param changedAt when
   */
  record Plan(
      String scope,
      String mediaType,
      int width,
      int height,
      Place place,
      String changedBy,
      Instant changedAt) {}

  /**
   * Where a picture lies, in map units of its scope; inside a site they count from its middle.
   *
   * @param x of its middle; {@code y} likewise
   * @param span its width, positive; the height follows from the picture
   */
  record Place(double x, double y, double span) {}

  /** A picture as it is served; the octets must not be changed. */
  record Picture(String mediaType, byte[] octets) {}
}
