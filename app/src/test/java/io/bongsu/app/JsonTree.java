package io.bongsu.app;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Streams of what an answer holds. */
final class JsonTree {
  private JsonTree() {}

  /** The elements of an array, or the values of an object. */
  static Stream<JsonNode> items(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /** Every text at any depth. */
  static Stream<String> texts(JsonNode node) {
    return node.isString() ? Stream.of(node.asString()) : items(node).flatMap(JsonTree::texts);
  }
}
