package io.bongsu.benchmarks.peer;

/**
 * A program of a Debian package.
 *
 * @param name of the file
 * @param debianPackage that holds it
 */
public record Program(String name, String debianPackage) {
  @Override
  public String toString() {
    return name + " (package " + debianPackage + ")";
  }
}
