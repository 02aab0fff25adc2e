package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.http.Route;
import io.bongsu.model.fault.ReasonCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document and the server say the same, both ways. */
class OpenApiTest {
  private static Rig rig;
  private static JsonNode document;

  @BeforeAll
  static void start() throws Exception {
    rig = new Rig();
    Path file = Path.of(System.getProperty("bongsu.root", ".."), "docs/reference/openapi.yaml");
    document = new YAMLMapper().readTree(Files.readString(file));
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @Test
  void everyRouteIsDocumentedWithItsRoleAndEveryDocumentedOperationExists() {
    Map<String, String> served = new TreeMap<>();
    for (Route route : rig.server.routes()) {
      if (!route.path().equals("/") && !route.path().equals("/<path>")) {
        served.put(name(route), route.role() == null ? "public" : route.role().label());
      }
    }
    Map<String, String> documented = new TreeMap<>();
    operations((name, operation) -> documented.put(name, operation.get("x-role").asString()));
    assertThat(documented).isEqualTo(served);
  }

  @Test
  void everySentenceOfTheFaultTierIsDocumentedByItsCode() {
    List<String> documented = new ArrayList<>();
    document
        .at("/components/schemas/Words/properties/code/enum")
        .forEach(code -> documented.add(code.asString()));
    assertThat(documented.removeFirst()).as("words without a code").isEmpty();
    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(ReasonCode.values()).map(ReasonCode::label).toList());
  }

  @Test
  void theQueryParametersOfEachRouteAreTheDocumentedOnes() {
    Map<String, Set<String>> documented = new TreeMap<>();
    operations((name, operation) -> documented.put(name, queryParameters(operation)));
    for (Route route : rig.server.routes()) {
      if (documented.containsKey(name(route))) {
        assertThat(new TreeSet<>(route.parameters()))
            .as(name(route))
            .isEqualTo(documented.get(name(route)));
      }
    }
  }

  private static Set<String> queryParameters(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode meant =
          parameter.has("$ref") ? referred(parameter.get("$ref").asString()) : parameter;
      if (meant.get("in").asString().equals("query")) {
        names.add(meant.get("name").asString());
      }
    }
    return names;
  }

  private static JsonNode referred(String reference) {
    return document.at(reference.substring(1));
  }

  private static void operations(java.util.function.BiConsumer<String, JsonNode> each) {
    Set<String> methods = Set.of("get", "post", "put", "patch", "delete");
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (methods.contains(operation.getKey())) {
          each.accept(
              operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
              operation.getValue());
        }
      }
    }
  }

  private static String name(Route route) {
    return route.method() + " " + route.path();
  }
}
