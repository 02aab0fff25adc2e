package io.bongsu.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of docs/quality-gates.md that only the compiled classes can prove. */
class ArchitectureTest {
  private static final List<String> SIBLINGS =
      List.of("poller", "performance", "topology", "fault", "storage");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.bongsu");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "mibs",
        "poller",
        "performance",
        "topology",
        "fault",
        "storage",
        "simulator",
        "app"
      })
  void everyModuleIsSeenByThisTest(String module) {
    long seen =
        CLASSES.stream()
            .filter(type -> type.getPackageName().startsWith("io.bongsu." + module))
            .count();
    assertThat(seen)
        .as("classes of %s", module)
        .isGreaterThanOrEqualTo(module.equals("performance") ? 3 : 15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"poller", "performance", "topology", "fault", "storage"})
  void siblingsNeverImportSiblings(String module) {
    String[] others =
        SIBLINGS.stream()
            .filter(sibling -> !sibling.equals(module))
            .map(sibling -> "io.bongsu." + sibling + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("io.bongsu." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(CLASSES);
  }

  @Test
  void theModelDoesNoInputAndOutput() {
    noClasses()
        .that()
        .resideInAPackage("io.bongsu.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.nio.file..", "java.nio.channels..", "java.sql..", "org.slf4j..")
        .check(CLASSES);
  }

  @Test
  void nobodyUpstreamKnowsSqlAndNobodyDownstreamKnowsQuartzOrSnmp4j() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.bongsu.storage..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.jdbi..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages("io.bongsu.poller..", "io.bongsu.simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.quartz..", "org.snmp4j..")
        .check(CLASSES);
  }

  @Test
  void noPackageOfAModuleDependsOnItselfInACircle() {
    slices().matching("io.bongsu.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyStartsProcessesButWhoMust() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.bongsu.storage.embedded..", "io.bongsu.simulator..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class, Process.class)
        .check(CLASSES);
  }

  @Test
  void nobodyReadsSerialisedObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(CLASSES);
  }
}
