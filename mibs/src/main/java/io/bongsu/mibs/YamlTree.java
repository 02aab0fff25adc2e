package io.bongsu.mibs;

import java.io.InputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML with its anchors resolved, which Jackson's own reader leaves as names. */
final class YamlTree {
  private YamlTree() {}

  static JsonNode read(InputStream in) {
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(5_000).build();
    return JsonMapper.shared().valueToTree(new Load(settings).loadFromInputStream(in));
  }
}
