package io.bongsu.app.http;

/** A kind of thing with its addresses. */
@FunctionalInterface
public interface Resource {
  /** Adds its routes. */
  void routes(Routes routes);
}
