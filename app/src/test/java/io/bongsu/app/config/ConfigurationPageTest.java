package io.bongsu.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationPageTest {
  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingStandsOnThePageAsItIs(Setting setting) throws IOException {
    Path page =
        Path.of(System.getProperty("bongsu.root", "..")).resolve("docs/reference/configuration.md");
    String otherwise = setting.otherwise().isEmpty() ? "" : "`" + setting.otherwise() + "`";

    assertThat(Files.readString(page))
        .contains(
            "| `"
                + setting.key()
                + "` | `"
                + setting.variable()
                + "` | "
                + otherwise
                + " | "
                + setting.meaning()
                + " |");
  }
}
